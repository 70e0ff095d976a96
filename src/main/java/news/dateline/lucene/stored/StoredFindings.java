package news.dateline.lucene.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.Actor;
import news.dateline.article.Attribution;
import news.dateline.article.Findings;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.lucene.schema.Voices;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of an article's quotations and places, which are the greater part of its JSON:
 * each place once and its mentions after it, each actor once and its quotations by number; spans as
 * distances. A quotation takes some twelve bytes where its JSON, compressed, took fifty.
 *
 * <p>Confidences are rounded to three decimals, as in the JSON.
 */
public final class StoredFindings {
  private static final List<Quotation.Type> TYPES = List.of(Quotation.Type.values());
  private static final List<Quotation.LinkedBy> LINKS = List.of(Quotation.LinkedBy.values());
  private static final List<Actor.Kind> KINDS = List.of(Actor.Kind.values());

  private StoredFindings() {}

  /** The bytes of the quotations, the places and the explanation. */
  public static byte[] write(Findings findings) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      places(out, findings.places());
      quotations(out, findings);
      StoredExplanation.write(out, findings.explanation());
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    }
    return out.toArrayCopy();
  }

  /** The findings with their quotations, places and explanation again. */
  static Findings read(BytesRef bytes, Findings findings) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<PlaceMention> places = places(in);
    List<Quotation> quotations = quotations(in, findings.actors());
    return findings
        .withPlaces(places)
        .withQuotations(quotations, findings.actors())
        .withExplanation(StoredExplanation.read(in));
  }

  private static void places(DataOutput out, List<PlaceMention> mentions) throws IOException {
    Map<Place, Integer> numbers = new LinkedHashMap<>();
    mentions.forEach(mention -> numbers.putIfAbsent(mention.place(), numbers.size()));
    Set<Place> main =
        mentions.stream()
            .filter(PlaceMention::main)
            .map(PlaceMention::place)
            .collect(Collectors.toSet());
    out.writeVInt(numbers.size());
    for (Place place : numbers.keySet()) {
      StoredPlace.write(out, place, main.contains(place));
    }
    out.writeVInt(mentions.size());
    int before = 0;
    for (PlaceMention mention : mentions) {
      before = span(out, mention.span(), before);
      out.writeVInt(numbers.getOrDefault(mention.place(), 0));
    }
  }

  private static List<PlaceMention> places(DataInput in) throws IOException {
    List<Place> places = new ArrayList<>();
    List<Boolean> main = new ArrayList<>();
    for (int count = in.readVInt(); count > 0; count--) {
      int flags = in.readByte();
      places.add(StoredPlace.read(in, flags));
      main.add((flags & StoredPlace.MAIN) != 0);
    }
    List<PlaceMention> mentions = new ArrayList<>();
    int before = 0;
    for (int count = in.readVInt(); count > 0; count--) {
      Span span = span(in, before);
      before = span.end();
      int place = in.readVInt();
      mentions.add(new PlaceMention(span, places.get(place), main.get(place)));
    }
    return mentions;
  }

  private static void quotations(DataOutput out, Findings findings) throws IOException {
    Map<Actor, Integer> numbers = new LinkedHashMap<>();
    findings.actors().forEach(actor -> numbers.putIfAbsent(actor, numbers.size()));
    int listed = numbers.size();
    for (Quotation quotation : findings.quotations()) {
      Voices.of(quotation.attribution())
          .forEach(actor -> numbers.putIfAbsent(actor, numbers.size()));
      quotation
          .attribution()
          .addressee()
          .ifPresent(actor -> numbers.putIfAbsent(actor, numbers.size()));
    }
    out.writeVInt(numbers.size() - listed);
    for (Actor actor : numbers.keySet().stream().skip(listed).toList()) {
      out.writeString(actor.name());
      out.writeVInt(KINDS.indexOf(actor.kind()));
      text(out, actor.role());
      out.writeVInt(actor.aliases().size());
      for (String alias : actor.aliases()) {
        out.writeString(alias);
      }
    }
    out.writeVInt(findings.quotations().size());
    int before = 0;
    for (Quotation quotation : findings.quotations()) {
      Attribution by = quotation.attribution();
      out.writeVInt(
          TYPES.indexOf(quotation.type()) + TYPES.size() * LINKS.indexOf(quotation.linkedBy()));
      out.writeVInt((int) Math.round(quotation.confidence() * 1000));
      out.writeVInt(quotation.content().size());
      for (Span span : quotation.content()) {
        before = span(out, span, before);
      }
      span(out, by.source(), before);
      span(out, by.cue(), before);
      actors(out, by.speakers(), numbers);
      actors(out, by.relays(), numbers);
      actors(out, by.addressee().stream().toList(), numbers);
    }
  }

  private static List<Quotation> quotations(DataInput in, List<Actor> listed) throws IOException {
    List<Actor> actors = new ArrayList<>();
    listed.stream().distinct().forEach(actors::add);
    for (int count = in.readVInt(); count > 0; count--) {
      actors.add(new Actor(in.readString(), KINDS.get(in.readVInt()), text(in), texts(in)));
    }
    List<Quotation> quotations = new ArrayList<>();
    int before = 0;
    for (int count = in.readVInt(); count > 0; count--) {
      int code = in.readVInt();
      double confidence = in.readVInt() / 1000.0;
      List<Span> content = new ArrayList<>();
      for (int spans = in.readVInt(); spans > 0; spans--) {
        Span span = span(in, before);
        before = span.end();
        content.add(span);
      }
      quotations.add(
          new Quotation(
              content,
              TYPES.get(code % TYPES.size()),
              new Attribution(
                  optionalSpan(in, before),
                  optionalSpan(in, before),
                  actors(in, actors),
                  actors(in, actors),
                  actors(in, actors).stream().findFirst()),
              LINKS.get(code / TYPES.size()),
              confidence));
    }
    return quotations;
  }

  private static void actors(DataOutput out, List<Actor> actors, Map<Actor, Integer> numbers)
      throws IOException {
    out.writeVInt(actors.size());
    for (Actor actor : actors) {
      out.writeVInt(numbers.getOrDefault(actor, 0));
    }
  }

  private static List<Actor> actors(DataInput in, List<Actor> actors) throws IOException {
    List<Actor> some = new ArrayList<>();
    for (int count = in.readVInt(); count > 0; count--) {
      some.add(actors.get(in.readVInt()));
    }
    return some;
  }

  /** Writes a span as a distance from the end of the one before, and gives back its own end. */
  private static int span(DataOutput out, Span span, int before) throws IOException {
    out.writeVInt((span.length() << 1) | (span.part() == Span.Part.TITLE ? 1 : 0));
    out.writeZInt(span.start() - before);
    return span.end();
  }

  private static Span span(DataInput in, int before) throws IOException {
    return span(in, in.readVInt(), before);
  }

  private static Span span(DataInput in, int head, int before) throws IOException {
    int start = before + in.readZInt();
    return new Span(
        (head & 1) == 1 ? Span.Part.TITLE : Span.Part.BODY, start, start + (head >>> 1));
  }

  /** No span is empty, so a length of zero says that there is none. */
  private static void span(DataOutput out, Optional<Span> span, int before) throws IOException {
    if (span.isPresent()) {
      span(out, span.get(), before);
    } else {
      out.writeVInt(0);
    }
  }

  private static Optional<Span> optionalSpan(DataInput in, int before) throws IOException {
    int head = in.readVInt();
    return head == 0 ? Optional.empty() : Optional.of(span(in, head, before));
  }

  static void text(DataOutput out, Optional<String> text) throws IOException {
    out.writeByte((byte) (text.isPresent() ? 1 : 0));
    if (text.isPresent()) {
      out.writeString(text.get());
    }
  }

  static Optional<String> text(DataInput in) throws IOException {
    return in.readByte() == 1 ? Optional.of(in.readString()) : Optional.empty();
  }

  private static List<String> texts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int count = in.readVInt(); count > 0; count--) {
      texts.add(in.readString());
    }
    return texts;
  }
}
