using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;

namespace Tandem.Product.Priorities;

/// <summary>Opens the figures of a backlog item to what they rest on, as far as the reader may see it.</summary>
public sealed class ShowEvidence(Store store, ReadEvidence evidence, RecordKinds kinds)
{
    /// <summary>Records shown of one factor, those that add most.</summary>
    public const int MostShown = 200;

    public async Task<View> Of(BacklogItem item, Actor by, CancellationToken stop)
    {
        var found = (await evidence.Of([item], null, stop))[item.Id];
        var readable = await store.FindAll(found.Pieces.Select(piece => piece.Record).Distinct(), by, stop);
        var factors = Evidence.Factors.Select(factor =>
        {
            var pieces = found.Pieces.Where(piece => piece.Factor == factor).ToList();
            var total = pieces.Sum(piece => piece.Value);
            List<EvidenceRecord> shown = [.. pieces.Where(piece => readable.ContainsKey(piece.Record)).OrderByDescending(piece => piece.Value).Take(MostShown).Select(piece =>
            {
                var (kind, record) = (kinds.Named(piece.Record.Kind)!, readable[piece.Record]);
                return new EvidenceRecord(kind.Name, kind.NumberOf(record), kind.TitleOf(record), piece.Value);
            })];
            return new EvidenceFactor(factor, factor == Evidence.IncidentHours ? total / 60 : total, shown, pieces.Count - shown.Count);
        });
        return new(found.Figures, [.. factors]);
    }

    /// <summary>The figures, and each factor with its records.</summary>
    public sealed record View(Figures Figures, IReadOnlyList<EvidenceFactor> Factors);
}
