import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of JSON that a driver without dependencies needs: a scalar by its name. */
final class Json {
    private Json() {}

    static String text(String json, String name) {
        Matcher found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }

    static long number(String json, String name) {
        Matcher found = Pattern.compile('"' + name + "\"\\s*:\\s*(-?\\d+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return Long.parseLong(found.group(1));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static String request(String query, String variables) {
        return "{\"query\":" + quoted(query.strip().replaceAll("\\s+", " ")) + ",\"variables\":" + variables + "}";
    }
}
