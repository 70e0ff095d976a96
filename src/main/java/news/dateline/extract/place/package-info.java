/**
 * Which words of an article are places, and which places they are.
 *
 * <pre>
 *   PlaceCandidates   names that may be places, with their clues ({@code PlaceClue})
 *   PlaceWeights      learned from annotated news: what each clue counts
 *   PlaceResolver     which of several places of one name is meant
 *   MainPlaces        which of them the article is about
 * </pre>
 *
 * <p>{@link news.dateline.extract.place.PlaceExtractor} is the door. {@code src/docs/places.md} has
 * the rules and how well they do.
 */
@NullMarked
package news.dateline.extract.place;

import org.jspecify.annotations.NullMarked;
