package news.dateline.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves one file of the class path, from memory.
 *
 * @param contentType its type
 * @param bytes its content
 * @param tag the tag of its content
 */
record FileHandler(String contentType, byte[] bytes, EntityTag tag) implements Handler {

  /** The file of that name beside this class. */
  static FileHandler of(String name, String contentType) {
    try (InputStream in = FileHandler.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name + " is missing");
      }
      byte[] bytes = in.readAllBytes();
      return new FileHandler(contentType, bytes, EntityTag.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Reply answer(Request request, String variable) {
    Reply reply =
        tag.matches(request.header("If-None-Match"))
            ? Reply.notModified()
            : Reply.of(200, contentType, bytes);
    return reply.with("ETag", tag.value()).with("Cache-Control", "no-cache");
  }
}
