package news.dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses replies for clients that take gzip.
 *
 * <p>Done here and not by Jetty's handler (12.1), which echoes a whole list of tags as the {@code
 * ETag} of a 304, and which a script has no way to test without a socket.
 */
final class ReplyCompression {
  /** Smaller replies fit in one packet anyway. */
  private static final int LEAST = 1_024;

  private ReplyCompression() {}

  /** The reply as this client takes it. */
  static Reply apply(Request request, Reply reply) {
    if (reply.status() == 304) {
      return vary(named(request, reply));
    }
    if (reply.status() != 200 || !compressible(reply)) {
      return reply;
    }
    Reply varied = vary(reply);
    if (!accepted(request.header("Accept-Encoding"))) {
      return varied;
    }
    return switch (reply.content()) {
      case Reply.Bytes(byte[] bytes) when bytes.length < LEAST -> varied;
      case Reply.Bytes(byte[] bytes) -> encoded(varied).with(new Reply.Bytes(gzip(bytes)));
      case Reply.Stream(Reply.Writer writer) ->
          encoded(varied)
              .with(
                  new Reply.Stream(
                      opening -> {
                        Gzip[] gzip = new Gzip[1];
                        writer.write(headers -> gzip[0] = new Gzip(opening.open(headers)));
                        if (gzip[0] != null) {
                          gzip[0].finish();
                        }
                      }));
    };
  }

  /**
   * Whether gzip may be sent (RFC 9110, section 12.5.3).
   *
   * @param header {@code Accept-Encoding}; absent takes none, as far as we are concerned
   */
  static boolean accepted(Optional<String> header) {
    boolean star = false;
    for (String part : header.orElse("").split(",", -1)) {
      String[] pieces = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      boolean refused = pieces.length > 1 && pieces[1].matches("q\\s*=\\s*0(\\.0*)?");
      if (pieces[0].equals("gzip") || pieces[0].equals("x-gzip")) {
        return !refused;
      }
      star |= pieces[0].equals("*") && !refused;
    }
    return star;
  }

  private static boolean compressible(Reply reply) {
    String type = reply.header("Content-Type").orElse("");
    return type.startsWith("text/") || type.startsWith("application/json");
  }

  /** A 304 names the representation that the client has. */
  private static Reply named(Request request, Reply reply) {
    String seen = request.header("If-None-Match").orElse("");
    return reply
        .header("ETag")
        .map(EntityTag::gzipped)
        .filter(seen::contains)
        .map(tag -> reply.with("ETag", tag))
        .orElse(reply);
  }

  private static Reply vary(Reply reply) {
    String vary = reply.header("Vary").map(names -> names + ", ").orElse("") + "Accept-Encoding";
    return reply.with("Vary", vary);
  }

  private static Reply encoded(Reply reply) {
    Reply encoded = reply.with("Content-Encoding", "gzip");
    return reply
        .header("ETag")
        .map(tag -> encoded.with("ETag", EntityTag.gzipped(tag)))
        .orElse(encoded);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 3);
    try (Gzip gzip = new Gzip(small)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return small.toByteArray();
  }

  /** Fast rather than small: the way is short. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
