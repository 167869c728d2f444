# syntax=docker/dockerfile:1
# Builds the portal with the Maven wrapper and runs it as a user without rights.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp -q dependency:go-offline || true
COPY frontend frontend
COPY processes processes
COPY src src
RUN ./mvnw -B -ntp -q package -DskipTests
RUN java -Djarmode=tools -jar target/anbiao.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 anbiao && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin anbiao
WORKDIR /app
COPY --from=build /src/target/layers/dependencies/ ./
COPY --from=build /src/target/layers/spring-boot-loader/ ./
COPY --from=build /src/target/layers/snapshot-dependencies/ ./
COPY --from=build /src/target/layers/application/ ./
USER 10001:10001
ENV TZ=Asia/Shanghai JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8"
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
