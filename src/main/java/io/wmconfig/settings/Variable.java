package io.wmconfig.settings;

import java.util.List;

/** The variables in the environment or a {@code .env}; the first name takes precedence. */
enum Variable {
    CLIENT_ID("GENESYS_CLOUD_CLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_ID"),
    CLIENT_SECRET("GENESYS_CLOUD_CLIENT_SECRET", "GENESYSCLOUD_OAUTHCLIENT_SECRET"),
    ACCESS_TOKEN("GENESYS_CLOUD_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN"),
    REGION("GENESYS_CLOUD_REGION", "GENESYSCLOUD_REGION", "GENESYS_CLOUD_ENVIRONMENT"),
    API_URL("GENESYS_CLOUD_API_URL"),
    LOGIN_URL("GENESYS_CLOUD_LOGIN_URL"),
    CDN_URL("GENESYS_CLOUD_CDN_URL");

    static final List<Variable> UNIT = List.of(CLIENT_ID, CLIENT_SECRET, ACCESS_TOKEN);

    static final List<Variable> HOSTS = List.of(API_URL, LOGIN_URL, CDN_URL);

    private final String names;

    Variable(String... names) {
        this.names = String.join(" ", names);
    }

    List<String> names() {
        return List.of(names.split(" ", -1));
    }

    String code() {
        return "`" + names().get(0) + "`";
    }
}
