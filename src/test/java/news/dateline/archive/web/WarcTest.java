package news.dateline.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.archive.Taken;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web archives: WARC and ARC. */
class WarcTest {
  @TempDir Path folder;

  private static String page(String words) {
    return "<!DOCTYPE html><html><head><title>"
        + words
        + "</title></head><body><p>"
        + words
        + "</p></body></html>";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] record(String header, byte[] block) {
    return joined(
        bytes("WARC/1.0\r\n" + header + "Content-Length: " + block.length + "\r\n\r\n"),
        block,
        bytes("\r\n\r\n"));
  }

  private static byte[] response(String url, byte[] http) {
    return record(
        "WARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            + "WARC-Payload-Digest: sha1:"
            + url.hashCode()
            + "\r\n",
        http);
  }

  private static byte[] http(String header, byte[] body) {
    return joined(bytes("HTTP/1.1 200 OK\r\n" + header + "\r\n"), body);
  }

  private static byte[] response(String words) {
    return response(
        "https://courier.example/" + words,
        http("Content-Type: text/html; charset=utf-8\r\n", bytes(page(words))));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private Taken read(byte[] bytes) {
    return Taken.read(folder, "a.warc", bytes);
  }

  private static List<String> words(Taken taken) {
    return taken.texts().stream()
        .map(text -> text.replaceAll("(?s).*<title>(.*)</title>.*", "$1"))
        .toList();
  }

  @Test
  void aResponseIsAPageWithItsAddressAndTime() {
    Taken taken =
        read(joined(record("WARC-Type: warcinfo\r\n", bytes("software: x\r\n")), response("quay")));
    assertThat(taken.format()).isEqualTo("warc");
    assertThat(taken.skipped).containsExactly("warcinfo");
    CapturedDocument document = taken.documents.get(0);
    assertThat(document.record()).isEqualTo(1);
    assertThat(document.content())
        .isInstanceOfSatisfying(
            CapturedDocument.Content.Page.class,
            page -> {
              assertThat(page.url()).contains("https://courier.example/quay");
              assertThat(page.time()).contains(java.time.Instant.parse("2024-03-05T10:00:00Z"));
              assertThat(page.html()).isEqualTo(page("quay"));
            });
  }

  @Test
  void whatIsNoPageIsPassedOverByItsKind() {
    Taken taken =
        read(
            joined(
                response(
                    "x:1", bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno")),
                response("x:2", http("Content-Type: image/png\r\n", new byte[] {1, 2})),
                response("x:3", http("Content-Type: text/plain\r\n", bytes("no page"))),
                record("WARC-Type: request\r\n", bytes("GET / HTTP/1.1\r\n\r\n")),
                record("WARC-Type: resource\r\nContent-Type: image/gif\r\n", new byte[] {1})));
    assertThat(taken.reasons()).isEmpty();
    assertThat(taken.skipped)
        .containsExactly("HTTP 404", "image/png", "text/plain", "request", "image/gif");
  }

  @Test
  void bodiesAreTakenOutOfTheirEncodings() {
    byte[] body = bytes(page("quay"));
    byte[] gzip = gzip(body);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    byte[] chunked =
        joined(
            bytes("5\r\n"),
            java.util.Arrays.copyOf(body, 5),
            bytes("\r\n" + Integer.toHexString(body.length - 5) + "\r\n"),
            java.util.Arrays.copyOfRange(body, 5, body.length),
            bytes("\r\n0\r\n\r\n"));
    Taken taken =
        read(
            joined(
                response(
                    "x:1", http("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip)),
                response(
                    "x:2",
                    http(
                        "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
                        deflated.toByteArray())),
                response(
                    "x:3",
                    http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked)),
                // Said to be so, and is not:
                response(
                    "x:4", http("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", body)),
                response(
                    "x:5", http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", body)),
                response("x:6", http("", body))));
    assertThat(taken.reasons()).isEmpty();
    assertThat(words(taken)).containsExactly("quay", "quay", "quay", "quay", "quay", "quay");
  }

  @Test
  void aPageThatUnpacksBeyondAllMeasureIsRejected() {
    byte[] bomb = gzip(new byte[80 << 20]);
    Taken taken =
        read(
            joined(
                response(
                    "x:1", http("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb)),
                response("next")));
    assertThat(taken.reasons()).singleElement().asString().contains("unpacks to more than 64 MiB");
    assertThat(words(taken)).containsExactly("next");
  }

  @Test
  void aRevisitIsItsOriginalAgain() {
    byte[] revisit = revisit("HTTP/1.1 200 OK\r\n\r\n");
    Taken taken = read(joined(response("quay"), revisit));
    assertThat(words(taken)).containsExactly("quay", "quay");
    assertThat(read(revisit).skipped).containsExactly("revisit whose original is missing");
  }

  private static byte[] revisit(String header) {
    return record(
        "WARC-Type: revisit\r\nWARC-Target-URI: https://courier.example/quay\r\n"
            + "WARC-Date: 2024-04-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            + "WARC-Payload-Digest: sha1:"
            + "https://courier.example/quay".hashCode()
            + "\r\n",
        bytes(header));
  }

  @ParameterizedTest
  @CsvSource({
    "200 OK, image/gif, image/gif",
    "200 OK, text/html, revisit whose original is missing",
    "404 Not Found, text/html, HTTP 404",
    "304 Not Modified, text/html, revisit whose original is missing"
  })
  void aRevisitOfWhatIsNoPageIsCountedAsSuch(String status, String type, String reason) {
    assertThat(
            read(revisit("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n")).skipped)
        .containsExactly(reason);
  }

  @Test
  void aConversionIsAText() {
    Taken taken =
        read(
            record(
                "WARC-Type: conversion\r\nWARC-Target-URI: https://a.example/b\r\nContent-Type: text/plain\r\n",
                bytes("Quay\n\nIt opens.")));
    assertThat(taken.documents.get(0).content())
        .isInstanceOfSatisfying(
            CapturedDocument.Content.PlainText.class,
            text -> assertThat(text.url()).contains("https://a.example/b"));
  }

  @Test
  void aLastRecordThatBreaksOffIsARejection() {
    byte[] whole = joined(response("one"), response("two"));
    Taken taken = read(java.util.Arrays.copyOf(whole, whole.length - 30));
    assertThat(words(taken)).containsExactly("one");
    assertThat(taken.reasons())
        .singleElement()
        .asString()
        .contains("breaks off", "according to its Content-Length", "get the file again");
  }

  @Test
  void wrongLengthsCostTheirOwnRecordOnly() {
    String url =
        "WARC-Type: response\r\nWARC-Target-URI: x:1\r\nContent-Type: application/http\r\n";
    byte[] block = http("Content-Type: text/html\r\n", bytes(page("bad")));
    for (String length : List.of("999999", "-5", "x", "99999999999999999999")) {
      byte[] bad =
          joined(
              bytes("WARC/1.0\r\n" + url + "Content-Length: " + length + "\r\n\r\n"),
              block,
              bytes("\r\n\r\n"));
      Taken taken = read(joined(response("one"), bad, response("three")));
      assertThat(words(taken)).as(length).containsExactly("one", "three");
      assertThat(taken.rejections).as(length).isNotEmpty();
    }
  }

  @Test
  void aDamagedPackedRecordCostsItselfOnly() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<byte[]> members = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        members.add(gzip(response("r" + i)));
      }
      int hit = random.nextInt(6);
      byte[] damaged = members.get(hit);
      damaged[12 + random.nextInt(damaged.length - 12)] ^= (byte) (1 + random.nextInt(255));
      Taken taken = read(joined(members.toArray(byte[][]::new)));
      List<String> others = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        if (i != hit) {
          others.add("r" + i);
        }
      }
      assertThat(words(taken)).as("seed %d", seed).containsAll(others);
      assertThat(taken.rejections).as("seed %d", seed).isNotEmpty();
    }
  }

  @Test
  void whateverIsChangedRecordsBeforeAreReadAndNothingIsThrown() throws IOException {
    byte[] first = response("first");
    byte[] rest = joined(response("second"), response("third"));
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      byte[] changed = rest.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Taken taken = new Taken();
      new Warc()
          .read(
              new Source(
                  "a.warc",
                  new ByteArrayInputStream(joined(first, changed, response("last"))),
                  Optional.of(0L)),
              taken);
      assertThat(words(taken)).as("seed %d", seed).startsWith("first");
    }
  }

  @Test
  void anArcIsReadByItsLines() {
    byte[] answer = http("Content-Type: text/html\r\n", bytes(page("quay")));
    byte[] image = http("Content-Type: image/gif\r\n", new byte[] {1});
    byte[] arc =
        joined(
            bytes(
                "filedesc://a.arc 0.0.0.0 20080430204825 text/plain 10\n1 0 Courier\n\n"
                    .replace("Courier\n\n", "Cour\n\n\n")),
            bytes(
                "http://courier.example/a 10.0.0.1 20080430204826 text/html "
                    + answer.length
                    + "\n"),
            answer,
            bytes(
                "\nhttp://courier.example/b c 10.0.0.1 20080430204827 image/gif "
                    + image.length
                    + "\n"),
            image,
            bytes(
                "\nhttp://courier.example/d 10.0.0.1 20080430204827 text/html "
                    + (answer.length + 9)
                    + "\n"),
            answer);
    Taken taken = Taken.read(folder, "a.arc", arc);
    assertThat(taken.format()).isEqualTo("arc");
    assertThat(words(taken)).containsExactly("quay");
    assertThat(taken.skipped).containsExactly("filedesc", "image/gif");
    assertThat(taken.reasons()).singleElement().asString().contains("the record breaks off");
    assertThat(((CapturedDocument.Content.Page) taken.documents.get(0).content()).time())
        .contains(java.time.Instant.parse("2008-04-30T20:48:26Z"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false"})
  void whatLiesInAnArchiveDoesNotMakeItUtf16(String charset, boolean marked) {
    byte[] page =
        ((marked ? "\ufeff" : "") + page("quay".repeat(900))).getBytes(Charset.forName(charset));
    byte[] sound = new byte[60_000];
    for (int i = 0; i < sound.length; i += 2) {
      sound[i] = (byte) (i % 7);
    }
    byte[] first =
        response("https://courier.example/16", http("Content-Type: text/html\r\n", page));
    byte[] second =
        response("https://courier.example/wav", http("Content-Type: audio/wav\r\n", sound));
    Taken taken = read(joined(first, second, response("next")));
    assertThat(taken.format()).isEqualTo("warc");
    assertThat(words(taken)).containsExactly("quay".repeat(900), "next");
  }

  @Test
  void aPageThatIsNoTextIsARejectionAndAMistypedOneIsPassedOver() {
    byte[] noise = new byte[900];
    new Random(3).nextBytes(noise);
    String html = "Content-Type: text/html\r\n";
    Taken taken =
        read(
            joined(
                response("x:1", http(html + "Content-Encoding: br\r\n", noise)),
                response("x:2", http(html, joined(bytes("%PDF-1.7\n"), noise))),
                record(
                    "WARC-Type: resource\r\nContent-Type: text/html\r\nWARC-Target-URI: x:3\r\n",
                    gzip(bytes(page("resource")))),
                record(
                    "WARC-Type: conversion\r\nContent-Type: text/plain\r\nWARC-Target-URI: x:4\r\n",
                    noise)));
    assertThat(words(taken)).containsExactly("resource");
    assertThat(taken.skipped).containsExactly("application/pdf");
    assertThat(taken.reasons()).hasSize(2).allMatch(reason -> reason.startsWith("no text"));
  }
}
