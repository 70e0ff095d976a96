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
 * how well they do.
 *
 * <p>Every place says by which rules it was found: why the name is that of a place ({@code
 * PlaceNameRule}; {@code NoPlaceRule} why another is not), why of this one ({@code
 * PlaceChoiceRule}, {@code OutletHomeRule}), and why the article is about it ({@code
 * MainPlaceRule}). Weights decide; a rule is then the name of what weighed enough. Marks in the
 * examples of rules:
 *
 * <pre class="example">
 *   [Paris:Texas]               a name that is a place, and the division of it, else the country's code, else -
 *   {Paris} Hilton              a name that is none
 *   title | body                a line break is ¶
 *   Paris News @ host &gt; body    the outlet and the host of its address; either may be missing
 *   de: body                    its language, English else
 * </pre>
 */
@NullMarked
package news.dateline.extract.place;

import org.jspecify.annotations.NullMarked;
