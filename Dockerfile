# One node of Porteiro. The store and everything that must outlive the container is in /data.
# test/project/dockerfile.test.ts runs these steps without a container engine.
FROM node:26-slim

WORKDIR /app
COPY package.json package-lock.json ./
# The image brings its own Node, so the packages that carry one are left out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY checklists ./checklists
COPY fixtures/demo ./fixtures/demo
COPY src ./src

RUN install -d -o node -g node /data
USER node
VOLUME /data

# These win over a mounted configuration file (docs/operation.md lists them). The operator's page has no login: publish its port to
# loopback only (-p 127.0.0.1:8025:8025). On 8026 is the customer's page, where publicUrl is set.
ENV NODE_ENV=production
ENV PORTEIRO_STORE=sqlite:/data/porteiro.db
ENV PORTEIRO_RECORDS_INDEX_FOLDER=/data/log-index
ENV PORTEIRO_SMTP_LISTEN=0.0.0.0:2525
ENV PORTEIRO_OPERATOR_LISTEN=0.0.0.0:8025
ENV PORTEIRO_CUSTOMER_PAGE_LISTEN=0.0.0.0:8026
EXPOSE 2525 8025 8026

HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORTEIRO_OPERATOR_LISTEN.split(':').at(-1)}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli.ts", "serve"]
