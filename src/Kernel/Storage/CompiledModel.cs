using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tandem.Kernel.Storage;

/// <summary>What a store knows of its tables as it was compiled (<c>bin/migrate</c>). To work it out from what the practices say takes half a second of every start.</summary>
internal static class CompiledModel
{
    /// <summary>The compiled model of a kind of store; null: the assembly holds none.</summary>
    public static IModel? Of<TStore>(Assembly home) where TStore : Store =>
        home.GetCustomAttributes<DbContextModelAttribute>().FirstOrDefault(compiled => compiled.ContextType == typeof(TStore)) is { } compiled
            ? (IModel?)compiled.ModelType.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
            : null;
}
