using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>How every table is named and every value kept, on both databases.</summary>
internal static class Conventions
{
    public static void Convert(ModelConfigurationBuilder builder, DatabaseKind database, RecordKinds kinds)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        builder.Properties<CustomValues>().HaveConversion<CustomValuesConverter>();
        builder.DefaultTypeMapping<CustomValues>().HasConversion<CustomValuesConverter>();
        var ids = database == DatabaseKind.Sqlite ? typeof(IdAsBytes<>) : typeof(IdAsUuid<>);
        foreach (var kind in kinds.All)
            builder.Properties(typeof(Id<>).MakeGenericType(kind.Type)).HaveConversion(ids.MakeGenericType(kind.Type));
        if (database == DatabaseKind.Sqlite)
            builder.Properties<Guid>().HaveConversion<GuidAsBytes>();
    }

    public static void Apply(ModelBuilder model, DatabaseKind database, RecordKinds kinds)
    {
        StoredCustom.Map(model, database);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (kinds.Knows(entity.ClrType))
                Record(model, entity, kinds.Of(entity.ClrType), database);
            entity.SetTableName(Snake(kinds.Knows(entity.ClrType) ? kinds.Of(entity.ClrType).Plural : entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
        }
    }

    /// <summary>The name of the PostgreSQL sequence that counts a kind's numbers.</summary>
    public static string Sequence(RecordKind kind) => $"numbers_{Snake(kind.Plural)}";

    private static void Record(ModelBuilder model, IMutableEntityType entity, RecordKind kind, DatabaseKind database)
    {
        var record = model.Entity(entity.ClrType);
        record.HasKey("Id");
        record.Property("Id").ValueGeneratedNever();
        record.Property(nameof(IRecord.Version)).IsConcurrencyToken();
        record.HasIndex(nameof(IRecord.Serial)).IsUnique();
        record.HasIndex(nameof(IRecord.ChangedAt));
        foreach (var property in Listed(kind))
            record.HasIndex(property, nameof(IRecord.Serial));
        if (database == DatabaseKind.Sqlite)
        {
            record.Property(nameof(IRecord.Serial)).ValueGeneratedNever();
            return;
        }

        model.HasSequence<int>(Sequence(kind));
        record.Property(nameof(IRecord.Serial)).HasDefaultValueSql($"nextval('{Sequence(kind)}')");
    }

    /// <summary>The properties by which lists are narrowed or ordered: with the number behind each, one index serves both.</summary>
    private static IEnumerable<string> Listed(RecordKind kind) => kind.Fields
        .Where(field => field.Filterable || field.Sortable)
        .Select(field => (field.Expression.Body as MemberExpression)?.Member.Name)
        .OfType<string>();

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : $"{(letter == '-' ? '_' : letter)}"));
}
