using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.EventMappings;

/// <summary>JSON of any shape, understood by a mapping that is data.</summary>
public static class MappingPractice
{
    public static Practice Practice { get; } = new Practice("Mapped webhooks")
        .Uses(services => services.AddScoped<MappingPosts>().AddDoor<MappingDoor>("integration.main"))
        .Answers(MappingAnswers.Map);
}
