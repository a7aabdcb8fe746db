/**
 * The servers, each by its own binary with a configuration of the test's own that includes the recipe out of the unpacked archive, and
 * nothing of the machine's. They listen on this machine only.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SERVERS = ['nginx', 'nginx-brotli', 'apache', 'caddy', 'lighttpd', 'python'] as const;
export type ServerName = (typeof SERVERS)[number];

export interface Place {
  /** The web root. The archive is unpacked in its folder "unreel". */
  readonly root: string;
  /** For what the server writes. */
  readonly state: string;
  readonly port: number;
}

/** What starts it, with its words. It stays in the foreground. */
type Start = (place: Place) => readonly string[];

function configuration({ state }: Place, text: string): string {
  const path = join(state, 'server.conf');
  writeFileSync(path, text);
  return path;
}

const recipe = (root: string, name: string): string => join(root, 'unreel/hosting', name);

function nginx(modules: string, included: (place: Place) => string): Start {
  return (place) => {
    const { root, state, port } = place;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${state}/${kind};`).join(' ');
    const path = configuration(
      place,
      `${modules}
      daemon off; master_process off; pid ${state}/pid; error_log stderr;
      events {}
      http {
        access_log off; ${temporary}
        server { listen 127.0.0.1:${port}; root ${root}; include ${included(place)}; }
      }`,
    );
    return ['nginx', '-p', state, '-e', 'stderr', '-c', path];
  };
}

/** As the recipe says it for those who have the module. */
function withBrotli({ root, state }: Place): string {
  const text = readFileSync(recipe(root, 'nginx.conf'), 'utf8');
  if (!text.includes('#brotli_static on;')) throw new Error('the recipe for nginx does not speak of Brotli');
  const path = join(state, 'recipe.conf');
  writeFileSync(path, text.replace('#brotli_static on;', 'brotli_static on;'));
  return path;
}

const apacheModules = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite'];

export const START: Record<ServerName, Start> = {
  nginx: nginx('', ({ root }) => recipe(root, 'nginx.conf')),
  'nginx-brotli': nginx('load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;', withBrotli),
  apache: (place) => {
    const { root, state, port } = place;
    copyFileSync(recipe(root, 'apache.htaccess'), join(root, 'unreel/.htaccess'));
    const modules = apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const path = configuration(
      place,
      `${modules.join('\n')}
      ServerRoot ${state}
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${state}/pid
      DefaultRuntimeDir ${state}
      ErrorLog ${state}/errors
      TypesConfig /dev/null
      DocumentRoot ${root}
      <Directory ${root}>
        Require all granted
        AllowOverride FileInfo
      </Directory>
      DirectoryIndex index.html\n`,
    );
    return ['apache2', '-D', 'FOREGROUND', '-f', path];
  },
  caddy: (place) => {
    const { root, port } = place;
    // No certificate, and no administration by network.
    const path = configuration(
      place,
      `{
        admin off
        auto_https off
      }
      http://localhost:${port} {
        bind 127.0.0.1
        root * ${root}
        import ${recipe(root, 'Caddyfile')}
      }\n`,
    );
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', path];
  },
  lighttpd: (place) => {
    const { root, port, state } = place;
    const path = configuration(
      place,
      `server.document-root = "${root}"
      server.port = ${port}
      server.bind = "127.0.0.1"
      server.upload-dirs = ( "${state}" )
      index-file.names = ( "index.html" )
      include "${recipe(root, 'lighttpd.conf')}"\n`,
    );
    return ['lighttpd', '-D', '-m', '/usr/lib/lighttpd', '-f', path];
  },
  python: ({ root, port }) => ['python3', '-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)],
};

/** What each can do with the compressed files. */
export const ENCODINGS: Record<ServerName, readonly ('br' | 'gzip')[]> = {
  nginx: ['gzip'],
  'nginx-brotli': ['br', 'gzip'],
  apache: ['br', 'gzip'],
  caddy: ['br', 'gzip'],
  lighttpd: ['br', 'gzip'],
  python: [],
};
