// Uses the generated Go client against a running service.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"discourse-metrics/lab/clients/go/discourse"
)

var passed int

func check(what string, holds bool) {
	if !holds {
		log.Fatalf("Go: %s", what)
	}
	passed++
}

func main() {
	url := os.Getenv("SERVICE_URL")
	if url == "" {
		url = "http://localhost:8787"
	}
	client, err := discourse.NewClientWithResponses(url)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	text := "Émile said the World Bank may have misjudged the crisis."
	utf8 := discourse.Utf8

	analysis, err := client.AnalyzeTextWithResponse(ctx, discourse.AnalyzeRequest{Text: text, OffsetUnit: &utf8})
	if err != nil {
		log.Fatal(err)
	}
	cues := *analysis.JSON200.Hedging.Cues
	check("analyze finds the hedge", len(cues) == 1 && cues[0].Text == "may")
	check("spans fit, in bytes", text[cues[0].Start:cues[0].End] == "may")

	batch, err := client.AnalyzeBatchWithResponse(ctx, discourse.BatchRequest{
		Texts: []discourse.BatchText{{Id: "a", Text: text}, {Id: "b", Text: ""}},
	})
	if err != nil {
		log.Fatal(err)
	}
	results := batch.JSON200.Results
	check("batch answers in order", *results[0].Id == "a" && *results[1].Id == "b")
	check("a bad text hurts no other", results[0].Report != nil && results[1].Problem.Status == 422)

	comparison, err := client.CompareTextsWithResponse(ctx, discourse.CompareRequest{
		Texts: []discourse.CompareText{{Id: "a", Text: text}, {Id: "b", Text: "The dam holds."}},
	})
	if err != nil {
		log.Fatal(err)
	}
	check("compare sets pairs side by side", comparison.JSON200.Metrics[0].Pairs[0].Second == "b")

	refused, err := client.AnalyzeTextWithResponse(ctx, discourse.AnalyzeRequest{Text: " "})
	if err != nil {
		log.Fatal(err)
	}
	check("a refusal has its status", refused.StatusCode() == 422)
	check("and is a problem", (*refused.ApplicationproblemJSON422.Errors)[0].Pointer == "/text")
	fmt.Printf("Go, oapi-codegen: %d checks passed\n", passed)
}
