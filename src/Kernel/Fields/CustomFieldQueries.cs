using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Teaches a store's queries to take the values of custom fields out of a record's JSON.</summary>
internal sealed class CustomFieldQueries(DatabaseKind database) : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new Words(this);

    public void ApplyServices(IServiceCollection services) => services.AddScoped<IMethodCallTranslatorPlugin>(_ => new StoredCustom(database));

    public void Validate(IDbContextOptions options)
    {
        // Nothing can be set wrongly.
    }

    private sealed class Words(CustomFieldQueries extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Words;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo[nameof(CustomFieldQueries)] = "1";
    }
}
