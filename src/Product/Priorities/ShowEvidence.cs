using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>Opens the figures of a backlog item to what they rest on, as far as the reader may see it.</summary>
public sealed class ShowEvidence(Store store, ReadEvidence evidence, RecordKinds kinds)
{
    /// <summary>Records shown of one factor, those that add most.</summary>
    public const int MostShown = 200;

    public async Task<View> Of(BacklogItem item, Actor by, CancellationToken stop)
    {
        var found = (await evidence.Of([item], item.ScoredAt ?? DateTimeOffset.MinValue, stop))[item.Id];
        var readable = await store.FindAll(found.Pieces.Select(piece => piece.Record).Distinct(), by, stop);
        var id = item.Product;
        var product = await store.Products.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        var factors = Factors.All.Select(factor =>
        {
            var pieces = found.Pieces.Where(piece => piece.Factor == factor.Name && piece.Says).ToList();
            var value = found.Figures[factor.Name];
            List<EvidenceRecord> shown = [.. pieces.Where(piece => readable.ContainsKey(piece.Record)).OrderByDescending(piece => piece.Value).Take(MostShown).Select(piece =>
            {
                var (kind, record) = (kinds.Named(piece.Record.Kind)!, readable[piece.Record]);
                return new EvidenceRecord(kind.Name, kind.NumberOf(record), kind.TitleOf(record), piece.Value, piece.Amounts);
            })];
            return new EvidenceFactor(factor.Name, value, product.Formula == Formula.Own ? factor.PointsOf(value, product) : factor.PointsOf(value), shown, pieces.Count(piece => piece.Value > 0) - shown.Count(record => record.Value > 0));
        });
        return new(found.Figures, product, [.. factors]);
    }

    /// <summary>The figures, and each factor with its records.</summary>
    public sealed record View(Figures Figures, DigitalProduct Product, IReadOnlyList<EvidenceFactor> Factors);
}
