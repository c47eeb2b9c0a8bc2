using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Replies;

/// <summary>Answers that are given often.</summary>
public static class ReplyPractice
{
    public static Practice Practice { get; } = new Practice("Canned replies")
        .Record(CannedReply.Kind, Map, new Resource<CannedReply>(CannedReply.Kind)
            .Create<AddCannedReply, AddCannedReply.Request>()
            .Edit<EditCannedReply, EditCannedReply.Request>()
            .Move<MoveCannedReply, MoveCannedReply.Request>(CannedReply.InUse)
            .Move<MoveCannedReply, MoveCannedReply.Request>(CannedReply.Retired))
        .Hangs(ReplyAnswers.Under)
        .Uses(services => services.AddScoped<ReplyText>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "canned-replies.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, CannedReply.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "canned-replies.*")
        .Administers("Canned replies", "/canned-replies", "message-2", CannedReply.Kind.EditRight);

    private static void Map(EntityTypeBuilder<CannedReply> reply)
    {
        reply.HasIndex(row => row.Name);
        reply.HasIndex(row => row.State);
    }
}
