package dev.blueline.bench.peer;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.jspecify.annotations.Nullable;

/**
 * The Eclipse Modeling Framework with its commands: the document is changed in place, by a compound
 * of two commands on a stack that can take it back. It records and undoes, and does nothing else:
 * no rule is checked, no patch made, and the document is written for comparison only.
 *
 * <p>The stack has no bound of its own. It is emptied whenever it holds 1,000 commands, so undo
 * goes back to the last time that it was.
 */
public final class EmfSetCommand implements Peer {
  static final int KEPT = 1000;

  private final BasicCommandStack stack = new BasicCommandStack();
  private final EditingDomain domain =
      new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack);
  private @Nullable EmfDocument document;
  private int size;

  @Override
  public void open(byte[] json) {
    document = new EmfDocument(json);
    empty();
  }

  private EmfDocument opened() {
    return Objects.requireNonNull(document, "nothing is open");
  }

  private void empty() {
    stack.flush();
    size = 0;
  }

  @Override
  public boolean run(PeerCommand command) {
    if (size == KEPT) {
      empty();
    }
    Command both =
        new CompoundCommand(List.of(command(command.first()), command(command.second())));
    stack.execute(both);
    size++;
    return stack.getMostRecentCommand() == both;
  }

  private Command command(PeerEdit edit) {
    EmfDocument opened = opened();
    return new SetCommand(domain, opened.component(edit), opened.feature(edit), edit.value());
  }

  @Override
  public byte @Nullable [] patch() {
    return null;
  }

  @Override
  public byte[] document() {
    return opened().write();
  }

  @Override
  public boolean undo() {
    if (!stack.canUndo()) {
      return false;
    }
    stack.undo();
    size--;
    return true;
  }
}
