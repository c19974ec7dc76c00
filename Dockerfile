# SPDX-License-Identifier: EUPL-1.2
# One image for web, worker and timetable; the command says which. Nothing of the development groups is in it.
# .ci/image builds it and starts it without a container engine; docs/deploy.md says what was seen of it.

ARG BASE=docker.io/library/python:3.13-slim-trixie

FROM ${BASE} AS build
WORKDIR /app
COPY requirements.txt ./
# Two builds of one commit install the same files, or none: each is known by its hash.
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --no-compile --require-hashes --requirement requirements.txt
COPY . .
# Translations and static files are made here, so that the running container writes nothing but its data.
RUN STATIC_ROOT=/app/collected .venv/bin/python -m config.server.build \
    && .venv/bin/python -m config.server.slim .venv && .venv/bin/python -m compileall -q -j 0 .

FROM ${BASE} AS client
# pg_dump, pg_restore and psql of the version of docker-compose.yml, for backup, restore and upgrade; Debian's own are older.
ARG POSTGRES_CLIENT=18
RUN find /usr/lib -name '*.so*' | sort > /there && apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-common ca-certificates \
    && { apt-cache show "postgresql-client-${POSTGRES_CLIENT}" > /dev/null 2>&1 || /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y; } \
    && apt-get install --yes --no-install-recommends "postgresql-client-${POSTGRES_CLIENT}" \
    && mkdir -p /client/usr/local/bin && cd "/usr/lib/postgresql/${POSTGRES_CLIENT}/bin" \
    && cp pg_dump pg_restore psql /client/usr/local/bin/ \
    # With the libraries the base has not; Perl and the rest of the packages stay behind.
    && ldd pg_dump pg_restore psql | awk '/=> \// {print $3}' | sed 's,^/lib/,/usr/lib/,' | sort -u \
    | while read -r library; do grep -qxF "$library" /there || cp --dereference --parents "$library" /client; done

FROM ${BASE}
RUN useradd --system --uid 10001 --no-create-home meervoud && install -d -o meervoud -g meervoud /data
COPY --from=client /client/ /
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    DATA_DIR=/data STATIC_ROOT=/app/collected WEB_BIND=0.0.0.0:8000
LABEL org.opencontainers.image.title=Meervoud \
      org.opencontainers.image.source=https://github.com/meervoud/meervoud \
      org.opencontainers.image.licenses=EUPL-1.2
# By number, so that an orchestrator sees that it is not root.
USER 10001
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.server.gunicorn"]
