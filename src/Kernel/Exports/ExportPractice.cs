using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Exports;

/// <summary>Lists that leave the house as files.</summary>
internal static class ExportPractice
{
    public static Practice Practice { get; } = new Practice("Exports")
        .Uses(services => services.AddScoped<ExportColumns>());
}
