package news.dateline.archive.record;

/**
 * What a file was taken for.
 *
 * @param format the name of the format, such as {@code jsonl}
 * @param mark by what it was recognised, as people are told: {@code each line is a JSON object}
 */
public record Recognition(String format, String mark) {}
