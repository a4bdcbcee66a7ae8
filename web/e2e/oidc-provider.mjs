/** A real sign-in provider for a test: prints its address, reads our redirect address, then answers. */

import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  process.stdout.write(`${issuer}\n`);
  createInterface(process.stdin).once("line", (redirect) => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: "rolerabbit",
          client_secret: "a secret of the test",
          redirect_uris: [redirect],
        },
      ],
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      pkce: { required: () => true },
      // Whoever signs in as NAME is NAME@example.org.
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({
          sub: id,
          name: "Robin Warren",
          email: `${id}@example.org`,
          email_verified: true,
        }),
      }),
    });
    server.on("request", provider.callback());
    process.stdout.write("ready\n");
  });
});
