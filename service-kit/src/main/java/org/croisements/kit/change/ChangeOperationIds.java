package org.croisements.kit.change;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operation of each service's feed after its path, since one name may stand only once in the whole suite. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ChangeOperationIds implements OASFilter {

    static final String PLACEHOLDER = "followChanges";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            var get = item.getGET();
            if (get != null && PLACEHOLDER.equals(get.getOperationId())) {
                String feed = path.substring(path.lastIndexOf('/') + 1);
                get.setOperationId("follow" + Character.toUpperCase(feed.charAt(0)) + feed.substring(1) + "Changes");
            }
        });
    }
}
