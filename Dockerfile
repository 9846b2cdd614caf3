# scrutineer with a browser and fonts, for machines that build many reports. Nothing is fetched when it runs:
#   docker build -t scrutineer .
#   docker run --rm --init --network none --read-only --tmpfs /tmp --user "$(id -u):$(id -g)" -v "$PWD:/work" scrutineer build notes --out reports
FROM node:22-bookworm-slim AS package
WORKDIR /source
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination /package

FROM node:22-bookworm-slim
RUN apt-get update -qq \
  && apt-get install -qq --no-install-recommends chromium-headless-shell fonts-liberation git \
  && rm -rf /var/lib/apt/lists/*
COPY --from=package /package /package
RUN npm install --global --no-audit --no-fund --omit=peer --omit=optional /package/scrutineer-*.tgz && rm -r /package
# The folder belongs to somebody else, of whom git would hear nothing: earlier versions would not be compared.
RUN git config --system --add safe.directory /work
# A number, by which Kubernetes sees that it is not root.
USER 1000:1000
ENV XDG_CACHE_HOME=/tmp/cache
WORKDIR /work
ENTRYPOINT ["scrutineer"]
CMD ["--help"]
