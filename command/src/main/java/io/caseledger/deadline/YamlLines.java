package io.caseledger.deadline;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On which line of a file a key stands. The file is read a second time only when there is something to tell. */
final class YamlLines {
    private final YAMLMapper mapper;
    private final byte[] content;

    YamlLines(YAMLMapper mapper, byte[] content) {
        this.mapper = mapper;
        this.content = content;
    }

    /** The line of a key such as {@code rules[0].amount}; of what would hold it, when it is missing. */
    int of(String key) {
        Map<String, Integer> lines = read();
        String pointer = key.isEmpty()
                ? ""
                : "/" + key.replace("[", "/").replace("]", "").replace('.', '/');
        while (!lines.containsKey(pointer) && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return lines.getOrDefault(pointer, 1);
    }

    private Map<String, Integer> read() {
        var lines = new HashMap<String, Integer>();
        try (JsonParser parser = mapper.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
