package news.dateline.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks values against the part of JSON Schema (2020-12) that {@code openapi.json} is written in.
 * A keyword that it does not know is an error, so nothing is thought to be checked that is not.
 *
 * @param document the whole description, for references
 */
record Schema(JsonObject document) {

  /** Every fault of a value, with its place; none when it is as described. */
  List<String> faults(JsonObject schema, JsonElement value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "$", faults);
    return faults;
  }

  private void check(JsonObject schema, JsonElement value, String at, List<String> faults) {
    for (Map.Entry<String, JsonElement> keyword : schema.entrySet()) {
      JsonElement rule = keyword.getValue();
      boolean right =
          switch (keyword.getKey()) {
            case "description", "default" -> true;
            case "$ref" -> {
              check(resolve(rule.getAsString()), value, at, faults);
              yield true;
            }
            case "type" -> hasType(rule, value);
            case "enum" -> rule.getAsJsonArray().contains(value);
            case "const" -> rule.equals(value);
            case "pattern" ->
                !isString(value)
                    || java.util.regex.Pattern.compile(rule.getAsString())
                        .matcher(value.getAsString())
                        .find();
            case "minimum" -> !isNumber(value) || value.getAsDouble() >= rule.getAsDouble();
            case "maximum" -> !isNumber(value) || value.getAsDouble() <= rule.getAsDouble();
            case "minItems" ->
                !value.isJsonArray() || value.getAsJsonArray().size() >= rule.getAsInt();
            case "maxItems" ->
                !value.isJsonArray() || value.getAsJsonArray().size() <= rule.getAsInt();
            case "required" -> {
              if (value.isJsonObject()) {
                for (JsonElement name : rule.getAsJsonArray()) {
                  if (!value.getAsJsonObject().has(name.getAsString())) {
                    faults.add(at + " lacks " + name.getAsString());
                  }
                }
              }
              yield true;
            }
            case "properties" -> {
              if (value.isJsonObject()) {
                for (Map.Entry<String, JsonElement> property : rule.getAsJsonObject().entrySet()) {
                  JsonElement inner = value.getAsJsonObject().get(property.getKey());
                  if (inner != null) {
                    check(
                        property.getValue().getAsJsonObject(),
                        inner,
                        at + "." + property.getKey(),
                        faults);
                  }
                }
              }
              yield true;
            }
            case "additionalProperties" -> {
              additional(schema, rule, value, at, faults);
              yield true;
            }
            case "items" -> {
              if (value.isJsonArray()) {
                JsonArray items = value.getAsJsonArray();
                for (int i = 0; i < items.size(); i++) {
                  check(rule.getAsJsonObject(), items.get(i), at + "[" + i + "]", faults);
                }
              }
              yield true;
            }
            case "oneOf" ->
                rule.getAsJsonArray().asList().stream()
                        .filter(each -> faults(each.getAsJsonObject(), value).isEmpty())
                        .count()
                    == 1;
            default -> throw new IllegalArgumentException("unknown keyword " + keyword.getKey());
          };
      if (!right) {
        faults.add(at + " is not " + keyword.getKey() + " " + rule + ": " + value);
      }
    }
  }

  private void additional(
      JsonObject schema, JsonElement rule, JsonElement value, String at, List<String> faults) {
    if (!value.isJsonObject()) {
      return;
    }
    JsonObject known =
        schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
    for (Map.Entry<String, JsonElement> property : value.getAsJsonObject().entrySet()) {
      if (!known.has(property.getKey())) {
        if (rule.isJsonObject()) {
          check(rule.getAsJsonObject(), property.getValue(), at + "." + property.getKey(), faults);
        } else if (!rule.getAsBoolean()) {
          faults.add(at + " has " + property.getKey() + ", which is not described");
        }
      }
    }
  }

  /** What a reference stands for. */
  JsonObject resolve(String reference) {
    JsonObject found = document;
    for (String step : reference.substring(2).split("/", -1)) {
      found = found.getAsJsonObject(step);
      if (found == null) {
        throw new IllegalArgumentException("nothing at " + reference);
      }
    }
    return found;
  }

  private static boolean hasType(JsonElement rule, JsonElement value) {
    if (rule.isJsonArray()) {
      return rule.getAsJsonArray().asList().stream().anyMatch(each -> hasType(each, value));
    }
    return switch (rule.getAsString()) {
      case "object" -> value.isJsonObject();
      case "array" -> value.isJsonArray();
      case "null" -> value.isJsonNull();
      case "string" -> isString(value);
      case "boolean" -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
      case "number" -> isNumber(value);
      case "integer" -> isNumber(value) && value.getAsDouble() == Math.rint(value.getAsDouble());
      default -> throw new IllegalArgumentException("unknown type " + rule);
    };
  }

  private static boolean isString(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  private static boolean isNumber(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isNumber();
  }
}
