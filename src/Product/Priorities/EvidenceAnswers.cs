using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Product.Backlog;

namespace Tandem.Product.Priorities;

/// <summary>Answers for <c>/evidence</c> under backlog items.</summary>
internal static class EvidenceAnswers
{
    public static SubResource SubResource { get; } = new("evidence",
        [new("GET", "", "Lists what speaks for the item, factor by factor: its value, and the records you may read behind it.", List) { Gives = typeof(EvidenceFactor), GivesMany = true }],
        kind => kind == BacklogItemKind.Kind);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.GiveAll((await exchange.Get<ShowEvidence>().Of((BacklogItem)record, exchange.By, exchange.Stop)).Factors);
}
