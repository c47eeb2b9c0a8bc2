using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.Imports;

/// <summary>Takes over a project's backlog from a table with the columns issuekey, title, description and storypoint, and where there is one finished: the day on which it was; run twice, it changes nothing.</summary>
public sealed class ImportBacklog(IServiceScopeFactory scopes)
{
    /// <summary>As the names of the items are remembered.</summary>
    public const string Source = "backlog";

    private const int BatchSize = 250;
    private const int LargestPoints = 1_000;
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly string[] Needed = ["issuekey", "title", "storypoint"];

    /// <param name="project">What the table is called; the product gets this name.</param>
    /// <param name="told">Called after each batch with how many rows have been read.</param>
    /// <exception cref="Refused">The table lacks a column.</exception>
    public async Task<BacklogReport> Run(string project, TextReader table, Actor by, Action<int> told, CancellationToken stop)
    {
        using var csv = new CsvReader(table, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!await csv.ReadAsync() || !csv.ReadHeader() || Array.Find(Needed, column => csv.GetFieldIndex(column, 0, isTryGet: true) < 0) is { } missing)
            throw new Refused($"{project}: a backlog is a table with the columns {string.Join(", ", Needed)}.");
        var (product, known) = await Begin(project, by, stop);
        var (rows, taken, unchanged, rejected, batch) = (0, 0, 0, new List<RejectedItem>(), new List<Row>());
        while (await csv.ReadAsync())
        {
            rows++;
            var row = new Row(csv["issuekey"]?.Trim() ?? "", csv["title"] ?? "", csv.GetField("description") ?? "", csv["storypoint"]?.Trim() ?? "", csv.GetField("finished")?.Trim() ?? "");
            if (Complaint(row) is { } complaint)
                rejected.Add(new(csv.Parser.Row, row.Key, complaint));
            else if (known.Add(KeyOf(project, row)))
                batch.Add(row);
            else
                unchanged++;
            if (batch.Count < BatchSize)
                continue;
            taken += await Take(project, product, batch, by, stop);
            told(rows);
        }

        taken += await Take(project, product, batch, by, stop);
        told(rows);
        return new(project, product.Number, rows, taken, unchanged, rejected);
    }

    private static string KeyOf(string project, Row row) => $"{project}/{row.Key}";

    private static string? Complaint(Row row) => row switch
    {
        { Key: "" or { Length: > 100 } } => "The row has no usable issue key.",
        { Title: var title } when string.IsNullOrWhiteSpace(title) => "The item has no title.",
        { Points: var points } when points.Length > 0 && !(int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestPoints) => $"“{points}” is not a whole number of points up to {LargestPoints}.",
        { Finished: { Length: > 0 } finished } when !IsoDay.TryRead(finished, out _) => $"“{finished}” is not a day such as 2026-05-03.",
        _ => null,
    };

    private async Task<((Id<DigitalProduct> Id, string Number) Product, HashSet<string> Known)> Begin(string project, Actor by, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var product = await store.Products.AsNoTracking().SingleOrDefaultAsync(row => row.Name == project, stop)
            ?? await scope.ServiceProvider.GetRequiredService<AddProduct>().Run(new(project), by, stop);
        var start = project + "/";
        return ((product.Id, ProductKind.Kind.NumberOf(product)), await store.ExternalKeys.Where(key => key.Source == Source && key.Key.StartsWith(start)).Select(key => key.Key).ToHashSetAsync(stop));
    }

    private async Task<int> Take(string project, (Id<DigitalProduct> Id, string Number) product, List<Row> batch, Actor by, CancellationToken stop)
    {
        if (batch.Count == 0)
            return 0;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var rank = await store.LastRank(product.Id, stop);
        foreach (var row in batch)
        {
            var item = new BacklogItem
            {
                Title = BacklogRules.Title(row.Title.Length > 300 ? row.Title[..300] : row.Title),
                Description = BacklogRules.Text(row.Description.Replace('\0', ' '), "description"),
                Product = product.Id,
                Estimate = row.Points.Length == 0 ? null : int.Parse(row.Points, CultureInfo.InvariantCulture),
                Rank = rank,
            };
            rank += BacklogStore.Gap;
            if (IsoDay.TryRead(row.Finished, out var finished))
                item.BeginDone(new DateTimeOffset(finished, Noon, TimeSpan.Zero));
            store.Add(item);
            store.Add(new ExternalKey { Source = Source, Key = KeyOf(project, row), Kind = BacklogItemKind.Kind.Name, Record = item.Id.Value, Rows = 1 });
            store.Announce(new BacklogItemAdded(item.Id, item.Title), by);
        }

        await store.SaveChangesAsync(stop);
        var taken = batch.Count;
        batch.Clear();
        return taken;
    }

    private sealed record Row(string Key, string Title, string Description, string Points, string Finished);
}
