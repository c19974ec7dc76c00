# SPDX-License-Identifier: EUPL-1.2
# One image for web, worker and timetable; the command says which. Nothing of the development groups is in it.

FROM python:3.13-slim-trixie AS build
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /usr/local/bin/uv
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
WORKDIR /app
COPY requirements.txt ./
# Two builds of one commit install the same files, or none: each is known by its hash.
RUN uv venv && uv pip install --require-hashes --requirements requirements.txt
COPY . .
# Translations and static files are made here, so that the running container writes nothing but its data.
RUN STATIC_ROOT=/app/collected .venv/bin/python -m config.server.build && rm -rf tests bench docs .ci .git

FROM python:3.13-slim-trixie
# pg_dump and psql of the version of docker-compose.yml, for backup, restore and upgrade; Debian's own are older.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-common ca-certificates \
    && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y \
    && apt-get install --yes --no-install-recommends postgresql-client-18 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home meervoud && install -d -o meervoud -g meervoud /data
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    DATA_DIR=/data STATIC_ROOT=/app/collected WEB_BIND=0.0.0.0:8000
USER meervoud
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.server.gunicorn"]
