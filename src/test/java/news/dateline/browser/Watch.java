package news.dateline.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Listens to a tab and keeps what no page of ours may do: log an error, throw, violate its own
 * content security policy, ask for anything from elsewhere, open a dialog, crash.
 *
 * <p>A document that is answered with an error's status is no complaint, anything else that is,
 * such as a missing style sheet, is one.
 */
final class Watch {
  private final DevTools devTools;
  private final String session;
  private final String origin;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> loaded = new HashSet<>();
  private int status;
  private long transferred;

  Watch(DevTools devTools, String session, URI site) {
    this.devTools = devTools;
    this.session = session;
    this.origin = site.getScheme() + "://" + site.getAuthority() + "/";
  }

  synchronized void take(DevTools.Event event) {
    JsonObject params = event.params();
    switch (event.method()) {
      case "Page.lifecycleEvent" -> {
        if (string(params, "name").equals("load")) {
          loaded.add(string(params, "loaderId"));
        }
      }
      case "Page.javascriptDialogOpening" -> {
        complaints.add("dialog: " + string(params, "message"));
        var unused = devTools.send(session, "Page.handleJavaScriptDialog", "accept", false);
      }
      case "Network.requestWillBeSent" -> requested(params);
      case "Network.responseReceived" -> answered(params);
      case "Network.loadingFailed" -> {
        if (!params.has("canceled") || !params.get("canceled").getAsBoolean()) {
          complaints.add("failed: " + string(params, "errorText"));
        }
      }
      case "Network.loadingFinished" -> transferred += params.get("encodedDataLength").getAsLong();
      case "Runtime.consoleAPICalled" -> {
        String type = string(params, "type");
        if (type.equals("error") || type.equals("assert")) {
          complaints.add("console: " + words(params));
        }
      }
      case "Runtime.exceptionThrown" -> {
        JsonObject details = params.getAsJsonObject("exceptionDetails");
        JsonObject thrown = details.getAsJsonObject("exception");
        complaints.add(
            "exception: "
                + (thrown != null && thrown.has("description")
                    ? string(thrown, "description")
                    : string(details, "text")));
      }
      case "Log.entryAdded" -> logged(params.getAsJsonObject("entry"));
      case "Audits.issueAdded" -> {
        JsonObject issue = params.getAsJsonObject("issue");
        if (string(issue, "code").equals("ContentSecurityPolicyIssue")) {
          complaints.add("policy: " + issue.get("details"));
        }
      }
      case "Inspector.targetCrashed" -> complaints.add("crash");
      default -> {}
    }
  }

  private void requested(JsonObject params) {
    String url = string(params.getAsJsonObject("request"), "url");
    boolean inside = url.startsWith("data:") || url.startsWith("blob:") || url.startsWith("about:");
    if (!inside && !url.startsWith(origin)) {
      complaints.add("request elsewhere: " + url);
    }
  }

  private void answered(JsonObject params) {
    JsonObject response = params.getAsJsonObject("response");
    int code = response.get("status").getAsInt();
    if (string(params, "type").equals("Document")) {
      status = code;
    } else if (code >= 400) {
      complaints.add("status " + code + ": " + string(response, "url"));
    }
  }

  /** What the network has to say comes by events of its own, and here at any time later. */
  private void logged(JsonObject entry) {
    if (string(entry, "level").equals("error") && !string(entry, "source").equals("network")) {
      complaints.add("log: " + string(entry, "text") + " " + string(entry, "url"));
    }
  }

  private static String words(JsonObject params) {
    List<String> words = new ArrayList<>();
    for (JsonElement argument : params.getAsJsonArray("args")) {
      JsonObject each = argument.getAsJsonObject();
      words.add(each.has("value") ? each.get("value").toString() : string(each, "description"));
    }
    return String.join(" ", words);
  }

  private static String string(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }

  synchronized boolean loaded(String loader) {
    return loaded.contains(loader);
  }

  synchronized int status() {
    return status;
  }

  synchronized long transferred() {
    return transferred;
  }

  /** The complaints so far, which are then forgotten. */
  synchronized List<String> complaints() {
    List<String> taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }
}
