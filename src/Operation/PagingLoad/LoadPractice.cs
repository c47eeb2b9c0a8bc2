using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.PagingLoad;

/// <summary>How much being on call weighs on people.</summary>
public static class LoadPractice
{
    public static Practice Practice { get; } = new Practice("On-call load")
        .Uses(services => services.AddScoped<ReadOnCallLoad>())
        .Answers(LoadAnswers.Map);
}
