using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>How every table is named and every value kept, on both databases.</summary>
internal static class Conventions
{
    /// <summary>What a model made of attributes and of objects that hold each other would need. Ours is said in code, and records know each other by id: looking for these was a seventh of what a short command takes.</summary>
    private static readonly Type[] Unneeded =
    [
        typeof(BackingFieldAttributeConvention), typeof(CascadeDeleteConvention), typeof(ComplexTypeAttributeConvention), typeof(ConcurrencyCheckAttributeConvention),
        typeof(DatabaseGeneratedAttributeConvention), typeof(DeleteBehaviorAttributeConvention), typeof(EntityTypeConfigurationAttributeConvention), typeof(ForeignKeyAttributeConvention),
        typeof(ForeignKeyIndexConvention), typeof(ForeignKeyPropertyDiscoveryConvention), typeof(IndexAttributeConvention), typeof(InversePropertyAttributeConvention),
        typeof(KeyAttributeConvention), typeof(KeylessAttributeConvention), typeof(ManyToManyJoinEntityTypeConvention), typeof(MaxLengthAttributeConvention),
        typeof(NavigationBackingFieldAttributeConvention), typeof(NavigationEagerLoadingConvention), typeof(NonNullableNavigationConvention), typeof(NotMappedMemberAttributeConvention),
        typeof(NotMappedTypeAttributeConvention), typeof(OwnedAttributeConvention), typeof(PrecisionAttributeConvention), typeof(RelationalColumnAttributeConvention),
        typeof(RelationalColumnCommentAttributeConvention), typeof(RelationalNavigationJsonPropertyNameAttributeConvention), typeof(RelationalPropertyJsonPropertyNameAttributeConvention),
        typeof(RelationalTableAttributeConvention), typeof(RelationalTableCommentAttributeConvention), typeof(RelationshipDiscoveryConvention), typeof(RequiredNavigationAttributeConvention),
        typeof(RequiredPropertyAttributeConvention), typeof(ServicePropertyDiscoveryConvention), typeof(StringLengthAttributeConvention), typeof(TimestampAttributeConvention),
        typeof(UnicodeAttributeConvention),
    ];

    public static void Convert(ModelConfigurationBuilder builder, DatabaseKind database, RecordKinds kinds)
    {
        foreach (var convention in Unneeded)
            builder.Conventions.Remove(convention);
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
