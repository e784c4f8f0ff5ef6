package io.wmconfig.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.look.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as what it was. */
class LookTreeTest {
    private static final long SEED = 20_260_301;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "primary: 001122",
                "position: top-left\nsideSpace: 0\nbottomSpace: 2000",
                "launcher: on",
                "palette: { secondary: '#111', headerText: 222222, portal: true }",
                "launcher: { visibility: off, style: text, icon: https://cdn.example.com/a.png, text: 'no' }",
                "title: ''\nwelcome: 'a: b # c'\nlogo: https://cdn.example.com/a.png?x=1&y=%20",
                "language: no\ntitle: yes\nlabels: { no: { launcher: Hei }, zh-hans: { title: 你好 👋 } }",
                "active: true\ndomains: all\nflowId: 0a1b2c3d-0000-4000-8000-0123456789ab",
                "active: false\ndomains: [a.example.com, localhost]\ndescription: '007'",
                "set: { a.b: 1.10, c: { d: [1, [], {}, null, {e: [{f: 1e400}]}], 'no': 'on' }, x-y: '12e456' }",
                "language: en-us\nset: { video: null }",
            })
    void aLookIsReadBackAsItWas(String document) {
        Look look = LookFiles.parse("look.yaml", document);

        ObjectNode tree = LookTree.of("Support", look);

        assertThat(LookFiles.parse("look.json", tree.toString())).isEqualTo(look);
        assertThat(LookFiles.parse("look.yaml", YamlText.of(tree))).isEqualTo(look);
        assertThat(YamlText.of(tree)).startsWith("deployment: Support\n").doesNotContain("\t");
    }

    @Test
    void anyTreeIsReadBackAsItWas() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            ObjectNode members = ExactJson.object();
            members.put("text", text(random)).put(key(random), text(random));
            ArrayNode list = members.putArray("list");
            list.add(text(random))
                    .addObject()
                    .put(key(random), text(random))
                    .putArray("deep")
                    .add(text(random));
            list.addArray().add(1).addObject().put("x", text(random));
            ObjectNode document = ExactJson.object();
            document.putObject("set").set("a", members);

            Look look = LookFiles.parse("look.yaml", YamlText.of(document));

            assertThat(ExactJson.read(look.settings().get(0).json()))
                    .as("seed %d, %s", SEED, document)
                    .isEqualTo(members);
        }
    }

    private static String key(Random random) {
        return "k" + text(random);
    }

    /** What YAML trips over, in any order. */
    private static String text(Random random) {
        List<String> parts = List.of(
                "a",
                "on",
                "no",
                "~",
                "null",
                "1",
                "0x1",
                ".",
                "-",
                "- ",
                ": ",
                " #",
                "'",
                "\"",
                "\\",
                "{",
                "[",
                "|",
                ">",
                "&",
                "*",
                "!",
                "%",
                "@",
                "`",
                "\n",
                "\r",
                "\t",
                " ",
                "\u00e9",
                "\u2028",
                "\u0085",
                "\ufeff",
                "\ud83d\ude00",
                "=",
                "<<",
                ",",
                "?",
                "\u0007",
                "\u200b");
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            chosen.add(parts.get(random.nextInt(parts.size())));
        }
        return String.join("", chosen);
    }
}
