using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Imports;

/// <summary>Sheets that become records.</summary>
public static class ImportPractice
{
    /// <summary>To import records of any kind that one may make.</summary>
    public const string Right = "imports.create";

    /// <summary>Megabytes.</summary>
    public static readonly Setting<int> Largest = new("imports.largest", "Files", "Largest sheet to import", "In megabytes, as it is sent.", 50, Plain.Between(1, 100));

    internal static Practice Practice { get; } = new Practice("Imports")
        .Record(Import.Kind, import => import.HasIndex(row => row.Owner), new Resource<Import>(Import.Kind)
            .Move<BeginImport, BeginImport.Request>(Import.Running)
            .Move<StopImport, StopImport.Request>(Import.Stopped))
        .Does<ImportWork, TakeImport>()
        .Sets(Largest)
        .Allows(Right, "Import records of any kind that one may make from a sheet")
        .Suits(StandardRole.Manager, GrantScope.Own, Right, "imports.read", "imports.edit")
        .Uses(services => services.TryAddSingleton<IActorBook, EmptyActorBook>());
}
