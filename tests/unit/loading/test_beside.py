"""Work in a second process: not where another thread could take a lock along that nobody gives back."""

from threading import Event, Thread

from spbe_arch.loading.beside import beside


def test_a_process_with_several_threads_does_not_part_in_two():
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    try:
        assert beside(list) is None
    finally:
        done.set()
        other.join()
