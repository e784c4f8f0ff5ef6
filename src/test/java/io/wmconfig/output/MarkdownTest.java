package io.wmconfig.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile names and texts, read as GitHub reads Markdown. */
class MarkdownTest {
    private static final Extension LINKS = AutolinkExtension.builder()
            .linkTypes(AutolinkType.URL, AutolinkType.EMAIL, AutolinkType.WWW)
            .build();
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), LINKS))
            .build();

    private static final List<String> PIECES = List.of(
            "`",
            "``",
            "```",
            "|",
            "\\",
            "\\|",
            "*",
            "**",
            "_",
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "<img src=x>",
            "<script>",
            "<!--",
            "&lt;",
            "http://a.example",
            "HTTPS://a.example/x",
            "www.a.example",
            "a@b.example",
            "@user",
            "#1",
            "GH-1",
            "mailto:a@b.example",
            "ftp://x",
            " ",
            "  ",
            "~~",
            "$x$",
            "é",
            "名",
            "\n",
            "a",
            "- ",
            "# ",
            "\u202e",
            "x");

    /** What a document holds. */
    private static final class Findings extends AbstractVisitor {
        private final List<String> wrong = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int cells;

        @Override
        public void visit(Link link) {
            wrong.add("link " + link.getDestination());
        }

        @Override
        public void visit(Image image) {
            wrong.add("image " + image.getDestination());
        }

        @Override
        public void visit(HtmlInline html) {
            wrong.add("html " + html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            wrong.add("html " + html.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            cells += node instanceof TableCell ? 1 : 0;
            visitChildren(node);
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(Text plain) {
            text.append(plain.getLiteral());
        }
    }

    private static Findings read(String markdown) {
        Findings findings = new Findings();
        PARSER.parse(markdown).accept(findings);
        return findings;
    }

    private static void check(String payload) {
        String row = "| **" + Markdown.text(payload) + "** (create) | " + Markdown.code(payload) + " | x | y |\n";
        String table = "| A | B | C | D |\n|---|---|---|---|\n" + row;
        Findings inTable = read(table);
        assertThat(inTable.wrong).as(row).isEmpty();
        assertThat(inTable.cells).as(row).isEqualTo(8);
        Node block = PARSER.parse(table).getFirstChild();
        assertThat(block).as(row).isInstanceOf(TableBlock.class);
        assertThat(block.getNext()).as(row).isNull();
        String note = "- **name**: " + Markdown.text(payload) + "\n";
        assertThat(read(note).wrong).as(note).isEmpty();
        String code = Markdown.code(payload);
        assertThat(read(code).text.toString().strip())
                .as(code)
                .isEqualTo(Ansi.sanitize(payload).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`<img src=x onerror=alert(1)>`",
                "a``b```c<b>",
                "x\\|`<img/src=x>",
                "`x`http://a`<img/src=x>",
                "http://evil.example/`<b>`",
                "](https://evil.example)",
                "![x](https://evil.example/i.png)",
                "https://evil.example",
                "see www.evil.example now",
                "ping @user about #1",
                "mail a@b.example",
                "`one``<b>two</b>`",
                "|||",
                "\\",
                "\\`<b>`"
            })
    void textStaysText(String payload) {
        check(payload);
    }

    @Test
    void soDoesAnyMixture() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder payload = new StringBuilder();
            for (int piece = random.nextInt(9) + 1; piece > 0; piece--) {
                payload.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(payload.toString());
        }
    }

    @Test
    void usersAndIssuesAreCode() {
        assertThat(Markdown.text("ping @user about #1 in a/b#2")).isEqualTo("ping `@user` about `#1` in `a/b#2`");
        assertThat(Markdown.text("`Shop` is *new*")).isEqualTo("`Shop` is \\*new\\*");
    }
}
