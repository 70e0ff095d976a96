package news.dateline.archive;

/**
 * The beginning of a file, to recognise its format by.
 *
 * @param name the file's name without folders and without {@code .gz}; empty for standard input
 * @param named whether the user named this very file, rather than a folder it lies in
 * @param bytes the first bytes after decompression, at most 64 KiB
 * @param whole whether {@code bytes} are all of the file
 */
public record Head(String name, boolean named, byte[] bytes, boolean whole) {}
