package io.wmconfig.sandbox;

/** The page loader that a deployment carries as its snippet. */
final class Snippet {
    private static final String LOADER =
            "<script type=\"text/javascript\" charset=\"utf-8\">(function(page,name,source,settings){"
                    + "page[name]=page[name]||function(){(page[name].q=page[name].q||[]).push(arguments);};"
                    + "page[name].t=Date.now();page[name].c=settings;"
                    + "var loader=document.createElement('script');loader.async=true;loader.src=source;"
                    + "document.head.appendChild(loader);"
                    + "})(window,'Genesys','https://apps.mypurecloud.com/genesys-bootstrap/genesys.min.js',"
                    + "{environment:'prod',deploymentId:'%s'});</script>";

    private Snippet() {}

    static String of(String deploymentId) {
        return LOADER.replace("%s", deploymentId);
    }
}
