package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class LookProjectionTest {
    @Test
    void aLookIsDrawnOverWhatIsThere() {
        ObjectNode deployment = json("{'status': 'Active', 'description': 'Shop'}");
        LookProjection sketch = LookProjection.over(
                existing(
                        deployment,
                        "1",
                        json("{'version': '1', 'position': {'sideSpace': 4}, 'messenger': {'enabled': true}}")),
                look("--primary=#0056b3", "--inactive", "--widget-text=222"));
        assertThat(sketch.document())
                .isEqualTo(json("{'position': {'sideSpace': 4}, 'messenger': {'enabled': true, 'styles':"
                        + " {'primaryColor': '#0056b3'}}}"));
        assertThat(sketch.deployment()).isEqualTo(json("{'status': 'Inactive', 'description': 'Shop'}"));
        assertThat(sketch.look())
                .isEqualTo(json("{'primary': '#0056b3', 'sideSpace': 4, 'active': false, 'description': 'Shop'}"));
        assertThat(sketch.warnings()).extracting(Warning::code).containsExactly("color-without-place");
        assertThat(deployment).isEqualTo(json("{'status': 'Active', 'description': 'Shop'}"));
    }

    @Test
    void aLookIsDrawnOnWhatANewDeploymentBeginsWith() {
        LookProjection sketch = LookProjection.created(look("--title=Hi", "--language=de"));
        assertThat(sketch.look())
                .isEqualTo(json("{'launcher': 'on', 'title': 'Hi', 'language': 'de', 'active': true,"
                        + " 'allowAllDomains': true}"));
        assertThat(sketch.document().at("/messenger/homeScreen/enabled").booleanValue())
                .isTrue();
        assertThat(sketch.deployment().path("status").textValue()).isEqualTo("Active");
        assertThat(sketch.warnings()).isEmpty();
    }
}
