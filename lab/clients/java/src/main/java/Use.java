import discourse.ApiClient;
import discourse.ApiException;
import discourse.api.AnalysisApi;
import discourse.model.AnalyzeRequest;
import discourse.model.BatchRequest;
import discourse.model.BatchResult;
import discourse.model.BatchText;
import discourse.model.CompareRequest;
import discourse.model.CompareText;
import discourse.model.Comparison;
import discourse.model.Cue;
import discourse.model.MetricName;
import discourse.model.Problem;
import discourse.model.Report;
import java.util.List;

/** Uses the generated Java client against a running service. */
public class Use {
  private static int passed = 0;

  private static void check(String what, boolean holds) {
    if (!holds) throw new AssertionError("Java: " + what);
    passed++;
  }

  public static void main(String[] arguments) throws Exception {
    String url = System.getenv().getOrDefault("SERVICE_URL", "http://localhost:8787");
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    AnalysisApi api = new AnalysisApi(client);
    String text = "The World Bank may have misjudged the crisis, critics say.";

    Report report = api.analyzeText(
        new AnalyzeRequest().text(text).metrics(List.of(MetricName.HEDGING, MetricName.SOURCES)));
    List<Cue> cues = report.getHedging().getCues();
    check("analyze finds the hedge", cues.stream().anyMatch(cue -> cue.getText().equals("may")));
    check("spans fit", cues.stream().allMatch(
        cue -> text.substring(cue.getStart(), cue.getEnd()).equals(cue.getText())));
    check("attributions come typed", report.getSources().getAttributions() != null);

    List<BatchResult> results = api.analyzeBatch(new BatchRequest().texts(List.of(
        new BatchText().id("a").text(text), new BatchText().id("b").text("")))).getResults();
    check("batch answers in order", results.get(0).getId().equals("a") && results.get(1).getId().equals("b"));
    check("a bad text hurts no other", results.get(0).getReport() != null && results.get(1).getProblem().getStatus() == 422);

    Comparison comparison = api.compareTexts(new CompareRequest().texts(List.of(
        new CompareText().id("a").text(text), new CompareText().id("b").text("The dam holds."))));
    check("compare sets pairs side by side", comparison.getMetrics().get(0).getPairs().get(0).getSecond().equals("b"));

    try {
      api.analyzeText(new AnalyzeRequest().text(" "));
      check("a blank text is refused", false);
    } catch (ApiException refusal) {
      check("a refusal has its status", refusal.getCode() == 422);
      Problem problem = ApiClient.createDefaultObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
      check("and is a problem", problem.getErrors().get(0).getPointer().equals("/text"));
    }
    System.out.println("Java, openapi-generator: " + passed + " checks passed");
  }
}
