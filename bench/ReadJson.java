import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;

/** What JSON costs a program that does nothing else: a configuration as a tree, and back. */
final class ReadJson {
    private ReadJson() {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream configuration = ReadJson.class.getResourceAsStream("configuration.json")) {
            JsonNode tree = mapper.readTree(configuration);
            System.out.println(mapper.writeValueAsString(tree).length());
        }
    }
}
