using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>The tongue of ServiceNow's Table API: incidents, problems, changes and configuration items as its tables.</summary>
public static class ServiceNowTablePractice
{
    public static Practice Practice { get; } = new Practice("ServiceNow Table API")
        .Uses(services => services.AddScoped<ClauseTests>().AddScoped<TableTests>().AddScoped<TableJson>().AddScoped<TableWriter>())
        .Answers(TableAnswers.Map);
}
