// node look.js update|list NAME [COLOR]: what people would otherwise use, the official JavaScript SDK, used as its
// documentation does. `update` sends the bare six requests; `list` only logs in and lists.
const platform = require('purecloud-platform-client-v2');

async function main([mode, name, color]) {
  const client = platform.ApiClient.instance;
  // It knows two hosts by region only; a gateway is one host.
  client.config.getConfUrl = (type) =>
    type === 'login' ? process.env.GENESYS_CLOUD_LOGIN_URL : process.env.GENESYS_CLOUD_API_URL;
  await client.loginClientCredentialsGrant(
    process.env.GENESYS_CLOUD_CLIENT_ID, process.env.GENESYS_CLOUD_CLIENT_SECRET);
  const api = new platform.WebDeploymentsApi();
  const deployment = (await api.getWebdeploymentsDeployments()).entities.find((one) => one.name === name);
  if (mode === 'list') return;
  const configuration = deployment.configuration.id;
  const draft = await api.getWebdeploymentsConfigurationVersionsDraft(configuration);
  draft.messenger.styles.primaryColor = color;
  await api.putWebdeploymentsConfigurationVersionsDraft(configuration, draft);
  const { version } = await api.postWebdeploymentsConfigurationVersionsDraftPublish(configuration);
  deployment.configuration = { id: configuration, version };
  await api.putWebdeploymentsDeployment(deployment.id, deployment);
}

main(process.argv.slice(2)).then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
