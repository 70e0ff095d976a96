/**
 * The places of the world: which there are, what they are called, and where in a text such a name
 * stands.
 *
 * <p>{@link news.dateline.extract.gazetteer.Atlas} reads {@code places.bin}, columns of numbers for
 * 226,577 places; {@link news.dateline.extract.gazetteer.PlaceMatcher} finds the longest name at a
 * token; {@link news.dateline.extract.gazetteer.ListedPlaces} answers for the well-known places
 * alone, which is what quotations and datelines ask. Whether a name means a place there, and which,
 * is decided in {@code extract.place}. {@code src/docs/places.md} says what the file is made of.
 */
@NullMarked
package news.dateline.extract.gazetteer;

import org.jspecify.annotations.NullMarked;
