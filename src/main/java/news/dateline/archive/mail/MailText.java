package news.dateline.archive.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.PageCharset;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;

/**
 * The text of a message: its plain text, or its HTML where that says what the plain text does not.
 *
 * <p>Of alternatives the plain one is taken, unless it is blank, only points at a web page ({@link
 * #POINTERS}), or is far shorter. Several parts one after the other, as where pictures stand
 * between them, are the text together. Messages inside of the message are kept apart.
 */
final class MailText {
  private static final int DEEPEST = 20;

  /** What has fewer letters, and one of {@link #POINTERS}, is no text of its own. */
  private static final int STUB = 600;

  /** HTML with so many times the letters of the plain text says more. */
  private static final int FAR_MORE = 3;

  /** What plain text speaks of that only points at the HTML: the word for browser, mostly. */
  private static final Pattern POINTERS =
      Pattern.compile(
          "(?iu)html|brows|navigat|navegad|przegl.dar|prohl.\u017ee|prehliada|pregledni|b.ng.sz|selai"
              + "|webl.s|nettles|taray\u0131c|\u0431\u0440\u0430\u0443\u0437|\u03c6\u03c5\u03bb\u03bb\u03bf\u03bc\u03b5\u03c4\u03c1"
              + "|\u30d6\u30e9\u30a6\u30b6|\u6d4f\u89c8\u5668|\u700f\u89bd\u5668|\ube0c\ub77c\uc6b0\uc800|\u05d3\u05e4\u05d3\u05e4\u05df|\u0645\u062a\u0635\u0641\u062d"
              + "|online[- ]?vers|web ?vers");

  private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.)\\S+");

  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?is)<!--.*?-->|<(head|style|script|title)\\b.*?</\\1\\s*>|<[^>]*>|&[a-z#0-9]{2,10};");

  /** HTML that is sent as plain text. */
  private static final Pattern SOURCE = Pattern.compile("(?i)\\s*<(?:!doctype html|html)\\b");

  /** Labels of programs that did not know. */
  private static final Set<String> NONE =
      Set.of(
          "us-ascii", "ascii", "unknown-8bit", "x-unknown", "unknown", "8bit", "default", "binary");

  private final Optional<String> usual;
  private final List<Message> inside = new ArrayList<>();
  private boolean digest;

  /** A part of the text. */
  private record Piece(String text, boolean html) {
    boolean isBlank() {
      return letters() == 0;
    }

    /** How many letters and digits a reader sees, without addresses. */
    long letters() {
      String shown = html ? NOT_SHOWN.matcher(text).replaceAll(" ") : text;
      return ADDRESS
          .matcher(shown)
          .replaceAll(" ")
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .count();
    }
  }

  /**
   * Reads a message's text.
   *
   * @param usual the charset that its header is written in, for parts that name none
   */
  MailText(Optional<String> usual) {
    this.usual = usual;
  }

  /** The messages inside of it, which were forwarded or digested. */
  List<Message> inside() {
    return inside;
  }

  /** Whether it is a digest, whose own text is a table of what is inside. */
  boolean isDigest() {
    return digest;
  }

  /** Adds the text of a message to its story. */
  void into(Story story, Message message) throws IOException {
    List<Piece> pieces = pieces(message, 0);
    boolean html = pieces.stream().anyMatch(Piece::html);
    for (Piece piece : pieces) {
      if (!html) {
        story.with("body", piece.text().replace("\r\n", "\n").strip());
      } else {
        story.withHtml("body", Optional.of(piece.html() ? piece.text() : inHtml(piece.text())));
      }
    }
  }

  private static String inHtml(String plain) {
    String escaped = plain.strip().replace("&", "&amp;").replace("<", "&lt;");
    return "<p>"
        + escaped.replaceAll("(?:\r?\n){2,}", "</p><p>").replaceAll("\r?\n", "<br>")
        + "</p>";
  }

  private List<Piece> pieces(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
      if (body instanceof Message message && depth <= DEEPEST) {
        inside.add(message);
      }
      return List.of();
    }
    return switch (body) {
      case Message message -> {
        inside.add(message);
        yield List.of();
      }
      case Multipart parts -> parts(parts, depth);
      case SingleBody text -> piece(entity, text).stream().toList();
      case null, default -> List.of();
    };
  }

  private List<Piece> parts(Multipart parts, int depth) throws IOException {
    String kind = String.valueOf(parts.getSubType()).toLowerCase(Locale.ROOT);
    digest |= kind.equals("digest");
    int insideBefore = inside.size();
    List<Piece> plain = new ArrayList<>();
    List<Piece> html = new ArrayList<>();
    boolean htmlFirst = false;
    for (Entity part : parts.getBodyParts()) {
      List<Piece> pieces = pieces(part, depth + 1).stream().filter(one -> !one.isBlank()).toList();
      boolean isHtml = pieces.stream().anyMatch(Piece::html);
      htmlFirst |= isHtml && plain.isEmpty();
      List<Piece> same = isHtml ? html : plain;
      if (same.isEmpty() || !kind.equals("alternative")) {
        same.addAll(pieces);
      }
    }
    if (kind.equals("report")) {
      // A message that could not be delivered is its sender's, and came to nobody.
      inside.subList(insideBefore, inside.size()).clear();
    }
    boolean chosen = htmlFirst && !kind.equals("alternative");
    return html.isEmpty() || (!chosen && !isStub(plain, html)) ? plain : html;
  }

  private static boolean isStub(List<Piece> plain, List<Piece> html) {
    long letters = plain.stream().mapToLong(Piece::letters).sum();
    long more = html.stream().mapToLong(Piece::letters).sum();
    boolean points =
        letters < STUB
            && letters < more
            && plain.stream().anyMatch(piece -> POINTERS.matcher(piece.text()).find());
    return letters == 0 || points || letters * FAR_MORE < more;
  }

  private Optional<Piece> piece(Entity entity, SingleBody body) throws IOException {
    String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
    boolean html = type.equals("text/html");
    if (!html && !type.equals("text/plain")) {
      return Optional.empty();
    }
    Optional<String> declared = declared(entity);
    String text = PageCharset.decode(bytes(body), html ? declared : declared.or(() -> usual));
    boolean flowed =
        !html && parameter(entity, "format").filter("flowed"::equalsIgnoreCase).isPresent();
    boolean deleteSpace = parameter(entity, "delsp").filter("yes"::equalsIgnoreCase).isPresent();
    boolean source = !html && SOURCE.matcher(text).lookingAt();
    return Optional.of(new Piece(flowed ? Flowed.joined(text, deleteSpace) : text, html || source));
  }

  private static Optional<String> declared(Entity entity) {
    return parameter(entity, "charset")
        .filter(label -> !NONE.contains(label.toLowerCase(Locale.ROOT)));
  }

  /** The charset of the first part that declares one. */
  static Optional<String> charset(Entity message) {
    Entity part = message;
    Optional<String> charset = declared(part);
    for (int depth = 0; depth < DEEPEST && charset.isEmpty(); depth++) {
      if (!(part.getBody() instanceof Multipart parts) || parts.getBodyParts().isEmpty()) {
        break;
      }
      part = parts.getBodyParts().get(0);
      charset = declared(part);
    }
    return charset;
  }

  /** A body without its transfer encoding. */
  static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** A parameter of an entity's content type. */
  static Optional<String> parameter(Entity entity, String name) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
    return field instanceof ContentTypeField type
        ? Optional.ofNullable(type.getParameter(name)).map(String::strip)
        : Optional.empty();
  }
}
