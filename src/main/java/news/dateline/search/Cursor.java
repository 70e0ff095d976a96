package news.dateline.search;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a page ended: the sort value of its last hit and its identity, in a named snapshot. The
 * next page holds what the order puts after these values, whether or not there is such a hit.
 *
 * @param snapshot the {@link Snapshot#name} that the page came from
 * @param value the last hit's sort value: the day as days since 1970 ({@link
 *     java.time.LocalDate#toEpochDay}) or, by relevance, the bits of its score ({@link
 *     Float#floatToIntBits}); empty for an undated hit
 * @param article the last hit's article id
 * @param quotation the last hit's quotation number, when quotations are searched
 */
public record Cursor(String snapshot, OptionalLong value, String article, OptionalInt quotation) {}
