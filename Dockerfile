# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -DskipTests package
# In layers, so that a new version of the application alone sends only the last, small one.
RUN java -Djarmode=tools -jar graphql/target/caseledger.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
# The Chinese of printed reports: LXGW WenKai has the rare characters of names, too (SIL Open Font License).
RUN apt-get update -q && apt-get install -q -y --no-install-recommends fonts-lxgw-wenkai && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --create-home caseledger && install -d -o caseledger -g caseledger /app /data
USER caseledger
WORKDIR /app
COPY --from=build /build/deploy/jvm.args ./
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Optional: --build-arg AOT_CACHE=true starts the application once, on stores of its own in /tmp, and keeps what the JVM
# learnt of its classes. It about halves the time to start.
ARG AOT_CACHE=false
RUN if [ "$AOT_CACHE" = true ]; then \
      java -XX:AOTCacheOutput=caseledger.aot @jvm.args -Dspring.context.exit=onRefresh \
        -Dcaseledger.data=/tmp/training -jar caseledger.jar && rm -rf /tmp/training && \
      echo "-XX:AOTCache=/app/caseledger.aot" > aot.args; \
    else \
      : > aot.args; \
    fi
ENV CASELEDGER_DATA=/data SERVER_ADDRESS=0.0.0.0 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60"
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "@/app/aot.args", "@/app/jvm.args", "-Ddisable-axoniq-console-message=true", "-jar", "caseledger.jar"]
