using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel.Storage;
using Tandem.Migrations;

namespace Tandem.Tests.Host;

/// <summary>What a store knows of its tables is compiled by <c>bin/migrate</c>, and says what the practices say.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void A_site_knows_its_tables_on_SQLite_as_they_were_compiled_and_as_its_practices_say() => IsOneWithThePractices(new SqliteStoreFactory().CreateDbContext([]));

    [Fact]
    public void A_site_knows_its_tables_on_PostgreSQL_as_they_were_compiled_and_as_its_practices_say() => IsOneWithThePractices(new PostgresStoreFactory().CreateDbContext([]));

    private static void IsOneWithThePractices(Store store)
    {
        Assert.Same(typeof(Site).Assembly, store.Model.GetType().Assembly);
        Assert.Equal(Told(store.GetService<IDesignTimeModel>().Model), Told(store.Model));
    }

    /// <summary>Every table, column and index, and what turns values into columns.</summary>
    private static string Told(IModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).SelectMany(Told));

    private static IEnumerable<string> Told(IEntityType entity) =>
    [
        $"{entity.Name} in {entity.GetTableName()}",
        .. entity.GetProperties().Select(column => $"  {column.Name}: {column.GetColumnName()} {column.GetColumnType()} {column.IsNullable} {column.IsConcurrencyToken} {column.ValueGenerated} by {column.GetValueConverter()?.GetType()}"),
        .. entity.GetIndexes().Select(index => $"  {string.Join(' ', index.Properties.Select(column => column.Name))} {index.IsUnique} {index.GetFilter()}"),
    ];
}
