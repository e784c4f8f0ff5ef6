package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.live;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveLookTest {
    @Test
    void theLookIsToldInTheWordsOfTheFlags() {
        ObjectNode document = new LookEditor(look(
                        "--primary=#ABCDEF",
                        "--position=left",
                        "--side-space=3",
                        "--bottom-space=4",
                        "--launcher-icon=https://a.example/i",
                        "--logo=https://a.example/l"))
                .edit(fixture("02-config-full-2026.request"));
        assertThat(LiveLook.of(live(document)))
                .hasToString(("{'primary':'#abcdef','position':'bottom-left','sideSpace':3,'bottomSpace':4,"
                                + "'launcher':'on-demand','launcherStyle':'icon-and-text',"
                                + "'launcherIcon':'https://a.example/i','launcherText':'Chat with us',"
                                + "'title':'Hello','welcome':'We reply within minutes',"
                                + "'logo':'https://a.example/l','language':'en-us','active':true,"
                                + "'allowDomain':['shop.example.com','example.com'],'allowAllDomains':false,"
                                + "'flowId':'d3a81f6e-2c54-4b90-9a7d-5e0f8c1b6a42','description':'Main shop'}")
                        .replace('\'', '"'));
    }

    @Test
    void whatIsNotSetIsNotTold() {
        assertThat(LiveLook.of(existing(json("{'description': '', 'allowedDomains': []}"), "1", json("{}"))))
                .hasToString("{\"active\":false}");
        assertThat(LiveLook.of(existing(json("{'description': null}"), "1", json("{'position': null}"))))
                .hasToString("{\"active\":false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'position':{'alignment':'Center'}}                       | {'position':'Center'}",
                "{'position':{'alignment':7}}                              | {'position':7}",
                "{'messenger':{'launcherButton':{'visibility':'Maybe'}}}   | {'launcher':'Maybe'}",
                "{'messenger':{'launcherButton':{'displayType':'Video'}}}  | {'launcherStyle':'Video'}",
                "{'messenger':{'styles':{'primaryColor':5}}}               | {'primary':5}",
                "{'position':{'alignment':'Auto','sideSpace':0}}           | {'position':'auto','sideSpace':0}",
                "{'position':{'alignment':'Right'}}                        | {'position':'bottom-right'}",
                "{'messenger':{'launcherButton':{'visibility':'On','displayType':'Icon'}}} | {'launcher':'on','launcherStyle':'icon'}",
                "{'messenger':'x','customI18nLabels':'x','languages':7}    | {}",
            })
    void wordsUnknownToUsStay(String document, String look) {
        ObjectNode told = LiveLook.of(existing(json("{}"), "1", json(document)));
        told.remove("active");
        assertThat(told).hasToString(look.replace('\'', '"'));
    }
}
