package io.cpor.model;

import static io.cpor.model.ModelDrift.EARLIER;
import static io.cpor.model.ModelDrift.EDITED;
import static io.cpor.model.ModelDrift.NONE;
import static io.cpor.model.ModelDrift.NOT_IN_REPOSITORY;
import static io.cpor.model.ModelDrift.REPOSITORY_CHANGED_TOO;
import static io.cpor.model.ModelDrift.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Owner;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts of the application with other files in the repository, between an owner's deployments from the Modeler. */
@CporTest
class ModelDeploymentTest {
    private static final String FORM = "clarify-status.form";

    @Autowired
    ModelDeployment deployment;

    @Autowired
    DeployedModels deployed;

    @Autowired
    Models models;

    @Autowired
    BundledModels files;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    private Owner owner;
    private int version;

    @BeforeEach
    void begin() {
        owner = new Owner(cases.http("owner"));
        version = models.inForce(FORM).version();
    }

    @AfterEach
    void theRepositoryWins() {
        models.repositoryWins(FORM, null, "owner");
        jdbc.sql("delete from repository_file where name = :name and sha256 <> :sha256")
                .param("name", FORM)
                .param("sha256", original().sha256())
                .update(); // so that the tests may use the same words
    }

    private ModelFile original() {
        return files.find(FORM).orElseThrow();
    }

    private String edited(String words) {
        return original().text().replace("\"label\": \"", "\"label\": \"" + words + " ");
    }

    private void startsWith(String content) {
        deployment.deployChanges(List.of(new ModelFile(FORM, content.getBytes(StandardCharsets.UTF_8))));
    }

    private String inForce() {
        return models.file(FORM).text();
    }

    private int newVersions() {
        return models.inForce(FORM).version() - version;
    }

    @Test
    void a_restart_deploys_nothing() {
        long deployments = repository.createDeploymentQuery().count();

        deployment.deployChanges(files.all());

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(models.inForce(FORM).drift()).isEqualTo(NONE);
    }

    @Test
    void what_changed_in_the_repository_is_deployed() {
        startsWith(edited("Second"));
        assertThat(inForce()).isEqualTo(edited("Second"));
        assertThat(models.inForce(FORM).origin().fromRepository()).isTrue();
        assertThat(models.inForce(FORM).origin().by())
                .as("the start deploys as nobody")
                .isNull();

        startsWith(edited("Third"));

        assertThat(inForce()).isEqualTo(edited("Third"));
        assertThat(newVersions()).isEqualTo(2);
    }

    @Test
    void a_node_of_an_earlier_release_that_starts_beside_the_later_one_takes_nothing_back() {
        startsWith(edited("Second"));
        startsWith(original().text());
        startsWith(edited("Second"));

        assertThat(inForce()).isEqualTo(edited("Second"));
        assertThat(newVersions()).isEqualTo(1);
        assertThat(models.inForce(FORM).drift()).isEqualTo(SUPERSEDED);
        models.repositoryWins(FORM, null, "owner");
        assertThat(inForce()).isEqualTo(original().text());
    }

    @Test
    void an_owners_edit_stays_in_force_over_every_restart() {
        owner.deploys(FORM, edited("Mine"));

        startsWith(original().text());
        startsWith(original().text());

        assertThat(inForce()).isEqualTo(edited("Mine"));
        assertThat(newVersions()).isEqualTo(1);
        ModelInForce model = models.inForce(FORM);
        assertThat(model.drift()).isEqualTo(EDITED);
        assertThat(model.origin().fromRepository()).isFalse();
        assertThat(model.origin().by()).isEqualTo("owner");
        assertThat(model.origin().tool()).isEqualTo("Camunda Modeler");
    }

    @Test
    void an_edit_is_not_superseded_by_a_later_change_of_the_repository() {
        owner.deploys(FORM, edited("Mine"));

        startsWith(edited("Developer's"));
        startsWith(edited("Developer's"));

        assertThat(inForce()).isEqualTo(edited("Mine"));
        assertThat(newVersions()).isEqualTo(1);
        jdbc.sql("update repository_model set sha256 = 'of an earlier file' where name = :name")
                .param("name", FORM)
                .update();
        assertThat(models.inForce(FORM).drift()).isEqualTo(REPOSITORY_CHANGED_TOO);
    }

    @Test
    void an_edit_of_a_file_that_the_repository_changed_before_stays_too() {
        startsWith(edited("Developer's"));
        owner.deploys(FORM, edited("Mine"));

        startsWith(edited("Developer's"));
        startsWith(edited("Developer's second"));

        assertThat(inForce()).isEqualTo(edited("Mine"));
    }

    @Test
    void an_owner_who_takes_an_edit_back_leaves_it_to_the_repository_again() {
        owner.deploys(FORM, edited("Mine"));
        owner.deploys(FORM, original().text());
        assertThat(models.inForce(FORM).drift()).isEqualTo(NONE);

        startsWith(original().text());
        startsWith(edited("Developer's"));

        assertThat(inForce()).isEqualTo(edited("Developer's"));
    }

    @Test
    void an_edit_that_was_committed_is_the_repositorys_from_then_on() {
        owner.deploys(FORM, edited("Mine"));

        startsWith(edited("Mine"));
        assertThat(newVersions()).isEqualTo(1);

        startsWith(edited("Mine, and the developer's"));
        assertThat(inForce()).isEqualTo(edited("Mine, and the developer's"));
    }

    @Test
    void what_the_repository_deployed_before_this_was_recorded_is_known_to_the_engine() {
        owner.deploys(FORM, edited("Mine"));
        jdbc.sql("delete from repository_model where name = :name")
                .param("name", FORM)
                .update();

        startsWith(original().text());

        assertThat(inForce()).isEqualTo(edited("Mine"));
        assertThat(models.inForce(FORM).drift()).isEqualTo(EDITED);
    }

    @Test
    void the_repositorys_earlier_file_in_force_is_called_that() {
        startsWith(edited("Another branch's"));
        jdbc.sql("delete from repository_file where sha256 = :sha256")
                .param("sha256", original().sha256())
                .update(); // as if the file were new

        assertThat(models.inForce(FORM).drift()).isEqualTo(EARLIER);
    }

    @Test
    void two_nodes_that_start_at_once_make_one_version() {
        CyclicBarrier together = new CyclicBarrier(2);
        Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    startsWith(edited("Both nodes'"));
                }))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(inForce()).isEqualTo(edited("Both nodes'"));
        assertThat(newVersions()).isEqualTo(1);
    }

    @Test
    void what_is_not_in_the_repository_is_listed_too() {
        String other = original().text().replace("\"id\": \"clarify-status\"", "\"id\": \"of-the-owner\"");
        owner.deploys("of-the-owner.form", other);

        assertThat(models.inForce("of-the-owner.form").drift()).isEqualTo(NOT_IN_REPOSITORY);
        assertThat(models.all()).extracting(ModelInForce::name).contains("of-the-owner.form", "cpor-association.bpmn");
        repository.deleteDeployment(
                deployed.newest("of-the-owner.form").orElseThrow().deploymentId(), true);
    }

    @Test
    void names_and_files_are_the_same_from_the_jar_and_from_classes(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("application.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(zip, "processes/");
            put(zip, "forms/");
            for (ModelFile file : files.all()) {
                String place = file.name().endsWith(".form") ? "forms/" : "processes/";
                put(zip, place + file.name(), file.content());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            BundledModels packed = new BundledModels(new DefaultResourceLoader(loader));

            assertThat(packed.all())
                    .extracting(ModelFile::name)
                    .containsExactlyElementsOf(
                            files.all().stream().map(ModelFile::name).toList());
            assertThat(packed.all())
                    .extracting(ModelFile::sha256)
                    .containsExactlyElementsOf(
                            files.all().stream().map(ModelFile::sha256).toList());
        }
    }

    private static void put(ZipOutputStream zip, String name, byte... content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
