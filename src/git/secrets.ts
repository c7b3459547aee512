import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Why an untracked file looks like a secret, or `null`. Names are compared whatever their case. */
export function secretReason(workTree: string, path: string): string | null {
  const name = basename(path).toLowerCase();
  if (HARMLESS.test(name)) return null;
  if (SECRET_PATHS.some((pattern) => pattern.test(`/${path.toLowerCase()}`)))
    return 'It looks like a secret.';
  const token = TOKENS.get(name);
  return token !== undefined && holds(join(workTree, path), token) ? 'It holds an access token.' : null;
}

/** Samples that are made to be shared, and the public half of a key pair. */
const HARMLESS = /^\.env\.(example|sample|template|dist)$|\.pub$/;

/** Matched against the whole path in lower case, with a `/` before it. */
const SECRET_PATHS: readonly RegExp[] = [
  /\/\.env(\.[^/]*)?$/,
  /\/[^/]*\.env$/,
  /\/\.envrc$/,
  /\/[^/]*\.(pem|key|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|ovpn|tfvars|tfstate)$/,
  /\/id_(rsa|dsa|ecdsa|ed25519)[^/]*$/,
  /\/\.(netrc|pgpass|pypirc|git-credentials|htpasswd|vault-token|s3cfg|boto)$/,
  /\/_netrc$/,
  /\/\.(ssh|gnupg|aws|azure|kube|docker)\//,
  /\/credentials(\.(json|csv|ini|xml|ya?ml))?$/,
  /\/(client[-_]secret|service[-_]?account)[^/]*\.json$/,
  /\/secrets?(\.[^/]*)?\.(json|ya?ml|toml|ini|txt)$/,
  /\/\.?secrets?$/,
];

/** Configuration files that only some people keep a token in. */
const TOKENS: ReadonlyMap<string, RegExp> = new Map([
  ['.npmrc', /_auth(token)?\s*=|_password\s*=/i],
  ['.yarnrc.yml', /npmauth(token|ident)\s*:/i],
  ['nuget.config', /cleartextpassword|apikey/i],
  ['settings.xml', /<password>/i],
]);

function holds(file: string, pattern: RegExp): boolean {
  return pattern.test(readFileSync(file, 'utf8'));
}
